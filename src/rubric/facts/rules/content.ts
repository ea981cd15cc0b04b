import type { FactRule } from '../fact-rule.ts'

/** What lies in a repository. */
export const contentRules = [
  { id: 'notebooks', what: { fr: 'des notebooks', en: 'notebooks' }, files: ['**/*.ipynb'] },
  {
    id: 'code',
    what: { fr: 'du code hors des notebooks', en: 'code outside notebooks' },
    files: ['**/*.{py,r,scala,java,go,rs,js,jsx,ts,tsx,jl,sh,sql}'],
  },
  {
    id: 'data-committed',
    what: { fr: 'des données dans le dépôt', en: 'data in the repository' },
    files: ['**/*.{csv,parquet,feather,arrow,xls,xlsx,tsv,npy,npz,h5,hdf5,jsonl,zip,tar,gz}'],
  },
  {
    id: 'model-committed',
    what: { fr: 'des modèles dans le dépôt', en: 'models in the repository' },
    files: ['**/*.{pkl,pickle,joblib,pt,pth,onnx,keras,safetensors,ckpt,cbm,ubj,tflite}'],
  },
  { id: 'clutter', what: { fr: 'des fichiers laissés par des outils', en: 'files that tools left behind' } },
  {
    id: 'secret-file',
    what: { fr: 'un fichier de ceux qui contiennent des secrets', en: 'a file of those that hold secrets' },
    files: [
      '**/{,*}.env{,.local,.prod,.production,.dev,.development,.staging}',
      '**/*.{pem,p12,pfx,tfvars,password,passwd,keystore,jks,tfstate,tfstate.backup}',
      '**/id_{rsa,ed25519,ecdsa}',
      '**/{kaggle.json,.netrc,.pypirc,.htpasswd,credentials{,.json,.yml,.yaml},client_secret*.json,service{-,_,}account*.json}',
      '**/{secret,secrets}.{toml,yml,yaml,json}',
      '.dvc/config.local',
    ],
    but: ['**/*{example,sample,template}*'],
  },
] as const satisfies readonly FactRule[]
