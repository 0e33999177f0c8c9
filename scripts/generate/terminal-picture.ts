/** What a terminal of a given size shows of a command's output, as SVG: the first lines, colours kept. */
export function terminalPicture(
  command: string,
  output: string,
  { lines, columns }: { lines: number; columns: number },
): string {
  const shown = [`$ ${command}`, '', ...output.split('\n')].slice(0, lines)
  const width = columns * characterWidth + 2 * margin
  const height = shown.length * lineHeight + 2 * margin
  const rows = shown.map(
    (line, row) => `<text x="${margin}" y="${margin + (row + 1) * lineHeight - 5}">${spans(line)}</text>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="A report in a terminal">`,
    `<rect width="${width}" height="${height}" rx="8" fill="#1e1e24"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13" fill="#d8d8de" xml:space="preserve">`,
    ...rows,
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

const characterWidth = 7.85
const lineHeight = 18
const margin = 16

const colours: Readonly<Record<string, string>> = {
  '31': '#ff6b68',
  '32': '#7ec97e',
  '33': '#e5c07b',
  '34': '#6cb6ff',
  '35': '#d58fe0',
  '36': '#56c5d0',
  '90': '#8a8a94',
}

/** A line's escape sequences as tspans. */
function spans(line: string): string {
  let fill: string | null = null
  let bold = false
  let dim = false
  return line
    .split(/(\u001b\[[\d;]*m)/)
    .map(part => {
      const sequence = /^\u001b\[([\d;]*)m$/.exec(part)
      if (!sequence) return part === '' ? '' : tspan(part, fill, bold, dim)
      for (const code of (sequence[1] || '0').split(';')) {
        if (code === '0') [fill, bold, dim] = [null, false, false]
        else if (code === '1') bold = true
        else if (code === '2') dim = true
        else if (code === '22') [bold, dim] = [false, false]
        else if (code === '39') fill = null
        else fill = colours[code] ?? fill
      }
      return ''
    })
    .join('')
}

function tspan(text: string, fill: string | null, bold: boolean, dim: boolean): string {
  const attributes = [fill && `fill="${fill}"`, bold && 'font-weight="bold"', dim && 'opacity="0.65"']
    .filter(Boolean)
    .join(' ')
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return attributes === '' ? escaped : `<tspan ${attributes}>${escaped}</tspan>`
}
