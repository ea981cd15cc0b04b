/** A span as a collector gets it. */
export interface SentSpan {
  readonly trace: string
  readonly id: string
  /** Empty for the first of a trace. */
  readonly parent: string
  readonly name: string
  readonly startNanos: bigint
  readonly endNanos: bigint
  readonly attributes: Readonly<Record<string, string>>
  /** What the program says of itself. */
  readonly resource: Readonly<Record<string, string>>
}

/** The spans in a request, by OTLP's own numbers (opentelemetry/proto/trace/v1/trace.proto). */
export function readSpans(body: Buffer): readonly SentSpan[] {
  return fieldsOf(body)
    .filter(({ number }) => number === 1)
    .map(({ value }) => fieldsOf(bytes(value)))
    .flatMap((resourceSpans) => {
      const resource = attributesOf(partsOf(partsOf(resourceSpans, 1).flatMap(fieldsOf), 1))
      return partsOf(partsOf(resourceSpans, 2).flatMap(fieldsOf), 2).map((span) => spanOf(span, resource))
    })
}

function spanOf(span: Buffer, resource: SentSpan['resource']): SentSpan {
  const fields = fieldsOf(span)
  const one = (number: number) => fields.find((field) => field.number === number)?.value
  const hex = (number: number) => bytes(one(number) ?? Buffer.alloc(0)).toString('hex')
  return {
    trace: hex(1),
    id: hex(2),
    parent: hex(4),
    name: bytes(one(5) ?? Buffer.alloc(0)).toString(),
    startNanos: whole(one(7)),
    endNanos: whole(one(8)),
    attributes: attributesOf(partsOf(fields, 9)),
    resource,
  }
}

function attributesOf(pairs: readonly Buffer[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [key] = partsOf(fieldsOf(pair), 1)
      const [value] = partsOf(partsOf(fieldsOf(pair), 2).flatMap(fieldsOf), 1)
      return [String(key), String(value)]
    }),
  )
}

interface WireField {
  readonly number: number
  readonly value: Buffer | bigint
}

/** What stands below that number. */
function partsOf(fields: readonly WireField[], number: number): readonly Buffer[] {
  return fields.filter((field) => field.number === number).map(({ value }) => bytes(value))
}

function bytes(value: Buffer | bigint): Buffer {
  if (typeof value === 'bigint') throw new Error('a number stands where bytes are expected')
  return value
}

function whole(value: Buffer | bigint | undefined): bigint {
  if (typeof value !== 'bigint') throw new Error('no number stands where one is expected')
  return value
}

/** The fields of one message (protobuf.dev/programming-guides/encoding). */
function fieldsOf(message: Buffer): readonly WireField[] {
  const fields: WireField[] = []
  let at = 0

  function varint(): bigint {
    let value = 0n
    for (let shift = 0n; ; shift += 7n) {
      const byte = message.readUInt8(at)
      at += 1
      value |= BigInt(byte & 127) << shift
      if (byte < 128) return value
    }
  }

  function take(length: number): Buffer {
    if (at + length > message.length) throw new Error('a field is longer than its message')
    at += length
    return message.subarray(at - length, at)
  }

  while (at < message.length) {
    const tag = Number(varint())
    const number = tag >> 3
    const kind = tag & 7
    if (kind === 0) fields.push({ number, value: varint() })
    else if (kind === 1) fields.push({ number, value: take(8).readBigUInt64LE() })
    else if (kind === 2) fields.push({ number, value: take(Number(varint())) })
    else if (kind === 5) fields.push({ number, value: BigInt(take(4).readUInt32LE()) })
    else throw new Error(`protobuf knows no kind ${kind}`)
  }
  return fields
}
