/** How to reach a model, and which one. */
export interface Connection {
  /**
   * Whose server it is, which decides what may stand in a request: `openai` is OpenAI itself, `azure` is Azure OpenAI,
   * `compatible` any other server that speaks the same APIs, such as Ollama, vLLM or LM Studio.
   */
  readonly server: 'openai' | 'azure' | 'compatible'
  /** `responses` is the Responses API; `chat` is Chat Completions, for servers without it. */
  readonly api: 'responses' | 'chat'
  /** The address that `/responses` or `/chat/completions` follows, such as `https://api.openai.com/v1`. */
  readonly baseUrl: string
  /** Azure's dated API version, such as `2025-04-01-preview`; null for Azure's v1 endpoint and all other servers. */
  readonly apiVersion: string | null
  /** Null for a local server that asks for none. */
  readonly apiKey: string | null
  /** On Azure the name of the deployment. */
  readonly model: string
  /** The model that checks findings before they are shown. */
  readonly criticModel: string
}
