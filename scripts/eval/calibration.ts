/** A finding's stated confidence, and what a person says of it. */
export interface Judgement {
  readonly confidence: number
  readonly isRight: boolean
}

interface Bin {
  readonly from: number
  readonly to: number
  readonly stated: number
  readonly right: number
  readonly count: number
}

/** Confidence is stated from a half up; below it a rule has nothing to say. */
const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1]

function binsOf(judgements: readonly Judgement[]): readonly Bin[] {
  return edges.slice(0, -1).flatMap((from, index) => {
    const to = edges[index + 1] as number
    const inside = judgements.filter(
      ({ confidence }) => confidence >= from && (confidence < to || (to === 1 && confidence === 1)),
    )
    if (inside.length === 0) return []
    const count = inside.length
    const stated = inside.reduce((sum, { confidence }) => sum + confidence, 0) / count
    return [{ from, to, stated, right: inside.filter(({ isRight }) => isRight).length / count, count }]
  })
}

/** Lines of a Markdown table: how often findings of about one stated confidence are right. */
export function calibrationTable(judgements: readonly Judgement[]): readonly string[] {
  const rows = binsOf(judgements).map(
    ({ from, to, stated, right, count }) =>
      `| ${from.toFixed(2)}–${to.toFixed(2)} | ${count} | ${stated.toFixed(2)} | ${right.toFixed(2)} |`,
  )
  return ['| stated | findings | mean | right |', '| --- | ---: | ---: | ---: |', ...rows]
}

const size = 320
const margin = 44

/** A plot of the same: a dot for each bin, as large as it holds findings, against the diagonal of perfect calibration. */
export function calibrationSvg(judgements: readonly Judgement[]): string {
  const ticks = [0, 0.25, 0.5, 0.75, 1]
  const dots = binsOf(judgements).map(
    ({ stated, right, count }) =>
      `  <circle cx="${x(stated)}" cy="${y(right)}" r="${round(3 + Math.sqrt(count))}" fill="#0969da" fill-opacity="0.65"><title>${count} findings: stated ${stated.toFixed(2)}, right ${right.toFixed(2)}</title></circle>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size + 2 * margin} ${size + 2 * margin}" width="${size + 2 * margin}" height="${size + 2 * margin}" font-family="sans-serif" font-size="12" role="img">`,
    '  <title>How often findings are right, by the confidence they state</title>',
    `  <rect width="100%" height="100%" fill="#ffffff"/>`,
    `  <rect x="${margin}" y="${margin}" width="${size}" height="${size}" fill="none" stroke="#8c959f"/>`,
    `  <line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#8c959f" stroke-dasharray="4 4"/>`,
    ...ticks.map(tick => `  <text x="${x(tick)}" y="${y(0) + 16}" text-anchor="middle" fill="#1f2328">${tick}</text>`),
    ...ticks.map(
      tick => `  <text x="${x(0) - 6}" y="${round(y(tick) + 4)}" text-anchor="end" fill="#1f2328">${tick}</text>`,
    ),
    `  <text x="${x(0.5)}" y="${y(0) + 36}" text-anchor="middle" fill="#1f2328">stated confidence</text>`,
    `  <text x="14" y="${y(0.5)}" text-anchor="middle" fill="#1f2328" transform="rotate(-90 14 ${y(0.5)})">share that is right</text>`,
    ...dots,
    '</svg>',
    '',
  ].join('\n')
}

function x(value: number): number {
  return round(margin + value * size)
}

function y(value: number): number {
  return round(margin + (1 - value) * size)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
