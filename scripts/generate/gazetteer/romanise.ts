/**
 * How a first name in Cyrillic, Greek or Georgian letters is written in Latin ones, in small letters: all ways that are usual in English. By the systems of
 * BGN/PCGN for Russian, Ukrainian and Macedonian, ELOT 743 for Greek and the national one of 2002 for Georgian, with what passports and newspapers make of
 * them.
 *
 * @param language  of the name, which decides what a letter stands for
 * @returns none where a letter is not known
 */
export function romanised(name: string, language: string): readonly string[] {
  const letters = scripts[language]
  if (!letters) return []
  let written: readonly string[] = ['']
  const small = name.toLowerCase().normalize('NFC')
  for (let at = 0; at < small.length; ) {
    const length = letters.has(small.slice(at, at + 2)) ? 2 : 1
    const ways = letters.get(small.slice(at, at + length))
    if (!ways) return []
    written = written.flatMap(start => ways.map(way => start + way))
    at += length
  }
  return written
}

/** Letters, or pairs of them, each with the ways in which it is written between strokes. */
function letters(table: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    table
      .trim()
      .split(/\s+/)
      .map(line => {
        const [letter = '', ways = ''] = line.split('=')
        return [letter, ways.split('/')] as const
      }),
  )
}

const slavic = `
а=a б=b в=v д=d ж=zh з=z к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f ц=ts ч=ch ш=sh`

const scripts: Readonly<Record<string, ReadonlyMap<string, readonly string[]>>> = {
  ru: letters(`${slavic}
    г=g е=e ё=e/yo и=i й=y/i ий=y/i ия=ia/iya ю=yu/iu я=ya/ia ь= ъ= ы=y э=e х=kh щ=shch кс=ks/x`),
  uk: letters(`${slavic}
    г=h ґ=g е=e є=ie/ye и=y й=i/y ий=y і=i ї=i/yi ю=iu/yu я=ia/ya ія=iia/iya/ia ь= х=kh щ=shch зг=zgh`),
  mk: letters(`${slavic}
    г=g ѓ=gj е=e ж=z ѕ=dz и=i ј=j ќ=kj љ=lj њ=nj х=h џ=dz ц=c ч=c ш=s`),
  el: letters(`
    α=a ά=a β=v γ=g γγ=ng γκ=gk δ=d ε=e έ=e ζ=z η=i ή=i θ=th ι=i ί=i ϊ=i κ=k λ=l μ=m μπ=b ν=n ντ=nt ξ=x ο=o ό=o π=p ρ=r σ=s ς=s τ=t υ=y ύ=y
    φ=f/ph χ=ch ψ=ps ω=o ώ=o ου=ou αυ=av ευ=ev αι=ai ει=ei οι=oi`),
  ka_GE: letters(`
    ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=q/k შ=sh ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h`),
}
