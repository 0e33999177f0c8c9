// The patterns are held against small letters: with the flag `i` they would take three times as long to compile.

/** Whether a line is what a list of references is headed with, in the languages whose papers we read, numbered or not. */
export function isReferenceHeading(text: string): boolean {
  const line = text.trim()
  return line.length <= longestHeading && referenceHeading.test(line.toLowerCase())
}

/** Whether a line heads what may stand behind a list of references, so that the list ends there. */
export function isClosingHeading(text: string): boolean {
  const line = text.trim()
  return line.length <= longestHeading && closingHeading.test(line.toLowerCase())
}

/** Whether a line heads notes that stand at the end of a text or of a chapter. */
export function isNotesHeading(text: string): boolean {
  const line = text.trim()
  return line.length <= longestHeading && notesHeading.test(line.toLowerCase())
}

// Characters.
const longestHeading = 80

const numbering = '(?:(?:\\d+(?:\\.\\d+)*|[a-z]|[ivxl]+)[.)]?\\s+)?'

const referenceHeading = new RegExp(
  `^${numbering}(?:${[
    '(?:list of |table of |cited |selected |select |full |primary |secondary |further |general |additional |annotated |supplementary )*(?:references?|bibliograph(?:y|ies)|works cited|works consulted|works|literature(?: cited)?|sources(?: cited)?|citations)(?: cited| consulted| and notes| and sources| and further reading| list)?',
    '(?:literatur|quellen|schriften)(?:verzeichnis|liste|nachweise?|angaben|hinweise)?(?:-? und (?:literatur|quellen)(?:verzeichnis|liste)?)?',
    '(?:zitierte|verwendete|benutzte|weiterführende) literatur',
    'bibliogra(?:ph|f)ie(?: (?:sélective|générale))?',
    '(?:liste des )?références(?: bibliographiques| citées)?',
    'references bibliographiques',
    '(?:ouvrages|œuvres|travaux|textes) cités|sources(?: et bibliographie)?|bibliographie et sources',
    'bibliograf[ií]a(?: (?:citada|consultada|general))?|(?:lista de )?referencias(?: bibliográficas| citadas)?|obras citadas|fuentes(?: y bibliografía)?|literatura citada',
    'riferimenti(?: bibliografici)?|bibliografia(?: (?:citada|essenziale|generale))?|opere citate|fonti(?: e bibliografia)?',
    '(?:lista de )?referências(?: bibliográficas)?|obras citadas|fontes',
    'literatuur(?:lijst|opgave)?|referenties|bronnen|bibliografie|geraadpleegde literatuur',
    'källor|källförteckning|litteratur(?:förteckning|liste)?|referenser|referanser|referencer|kilder|lähteet|kirjallisuus',
    'spis literatury|piśmiennictwo|literatura|použitá literatura|seznam literatury|irodalom(?:jegyzék)?|kaynakça|kaynaklar',
    'литература|список (?:использованной )?литературы|источники|бібліографія|список використаних джерел',
    '参考文献|参考文献一覧|引用文献|参考書目|參考文獻|参考资料|참고문헌|참고\\s?문헌',
    'المراجع|قائمة المراجع|מקורות|ביבליוגרפיה',
  ].join('|')})\\s*[:.]?$`,
  'u',
)

const closingHeading = new RegExp(
  `^${numbering}(?:${[
    '(?:appendix|appendices|annex|anhang|anhänge|annexes?|apéndices?|anexos?|appendice|bijlagen?|bilagor?)(?:\\s(?:\\d{1,2}|[a-z]|[ivx]+))?(?:[.:–—-]?\\s.*)?',
    'acknowledge?ments?|danksagung|remerciements|agradecimientos|ringraziamenti|agradecimentos|dankwoord',
    'about the authors?|notes? on contributors?|contributors?|author (?:contributions?|biograph(?:y|ies))|über (?:die|den) autor(?:en|in|innen)?|biographical notes?|curriculum vitae|vita',
    'conflicts? of interests?|competing interests|declarations?|data availability(?: statement)?|funding|correspondence|abbreviations|supplementary (?:material|information|data)s?',
    'index|register|(?:end)?notes|endnoten|anmerkungen|figures?|tables?|list of (?:figures|tables|abbreviations)|glossary|glossar',
  ].join('|')})\\s*:?$`,
  'u',
)

const notesHeading = new RegExp(
  `^${numbering}(?:${[
    '(?:end\\s?|foot\\s?)?notes?(?: and references| and sources| to (?:the )?(?:text|pages?|chapter|introduction)\\b.{0,30})?',
    '(?:end|fu(?:ß|ss))noten|anmerkungen|(?:voet|eind)noten|noten|aantekeningen',
    'notes (?:de bas de page|de fin|et références|finales)|notas(?: (?:al pie|finales|al final|de rodapé|finais))?|note (?:a piè di pagina|finali|al testo)',
    'fotnoter|slutnoter|noter|fodnoter|sluttnoter|viitteet|loppuviitteet|alaviitteet|przypisy|poznámky|jegyzetek|note de subsol|(?:dip|son)notlar|notlar',
    'примечания|сноски|примітки|бележки|σημειώσεις|υποσημειώσεις',
    '注|注释|註|註釋|註解|脚注|腳注|尾注|尾註|注記|각주|미주|주석|주',
    'الهوامش|هوامش|الحواشي|הערות(?: שוליים)?|پانوشت‌?ها|پی‌?نوشت‌?ها',
  ].join('|')})\\s*[:.]?$`,
  'u',
)
