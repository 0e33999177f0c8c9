import type { CslType } from '../model/csl.js'
import type { Draft } from './draft.js'
import type { Head } from './title.js'

const thesis =
  /\b(?:Ph\.?\s?D\.?|doctoral|master['’]?s|M\.?A\.?|M\.?Sc\.?|D\.?Phil\.?)\s(?:thesis|dissertation|diss)|\b(?:dissertation|Dissertation|Diss\.|Habilitation(?:sschrift)?|Magisterarbeit|Masterarbeit|[Tt]hèse|[Tt]esis doctoral|[Tt]esi di|[Tt]ese de|[Pp]roefschrift)/u
const meeting =
  /\b(?:Proceedings|Conference|Symposium|Workshop|Congress|Tagungsband|Actes du|Actas)\b|\b(?:Proc|Conf|Symp)\./u
const report =
  /\b(?:working paper|technical report|tech\. rep|discussion paper|policy brief|white paper|report no|arbeitspapier|bericht nr|rapport)\b/iu
const newspaper =
  /\b(?:Times|Post|Herald|Tribune|Gazette|Guardian|Zeitung|Courier|Chronicle|Observer|Telegraph|Daily|Diario|Diário|Journal-Constitution|Tageszeitung|News)\b/u
const act = /\b(?:Act|Acts|Code|Directive|Regulation|Gesetz|Verordnung|Loi|Ley|Lei|Legge)\b/u

/** The kind of work that a reading describes; `document` where nothing tells. */
export function typeOf(draft: Draft, head: Head): CslType {
  const { item, raw } = draft
  const text = raw.slice(0, 2000)
  if (item.genre)
    return item.genre && thesis.test(item.genre) ? 'thesis' : report.test(item.genre) ? 'report' : mediumOf(item.genre)
  if (!item.author && legalCase(text)) return 'legal_case'
  if (!item.author && act.test(item.title ?? '') && /\b(?:1[6-9]|20)\d\d\s?\(|§|\bc\.\s\d|\bs\.\s?\d/.test(text))
    return 'legislation'
  if (item['container-title']) return typeInContainer(draft, item['container-title'], head)
  if (item.volume && item.page) return 'article-journal'
  if (item.ISBN || item['publisher-place'] || item.edition) return 'book'
  if (report.test(text)) return 'report'
  if (item.publisher && !item.URL) return 'book'
  if (item.URL && !item.DOI) return 'webpage'
  if (head.title === 'emphasised') return 'book'
  if (item.DOI) return 'article-journal'
  return 'document'
}

function typeInContainer(draft: Draft, container: string, head: Head): CslType {
  const { item, raw } = draft
  if (
    meeting.test(container) &&
    !/\bProceedings of the (?:National Academy|Royal Society)|\bProc\.? (?:Natl|R)\b/.test(container)
  )
    return 'paper-conference'
  if (
    item.editor ||
    (/(?:^|[\s.,])[Ii]n:?\s$/.test(raw.slice(0, draft.fields['container-title']?.extent.start ?? 0)) && !item.volume)
  )
    return 'chapter'
  if (item.volume || item.issue || item.ISSN) return 'article-journal'
  const precise = (item.issued?.['date-parts']?.[0]?.length ?? 0) > 2
  if (precise && (newspaper.test(container) || !item.URL)) return 'article-newspaper'
  if (precise || (item.URL && !item.DOI && !item.page)) return 'webpage'
  if (item.page || item.DOI) return item['publisher-place'] ? 'chapter' : 'article-journal'
  return head.title === 'quoted' && item['publisher-place'] ? 'chapter' : 'article'
}

function mediumOf(genre: string): CslType {
  const word = genre.toLowerCase()
  if (/data ?set|data file/.test(word)) return 'dataset'
  if (/software|computer program|code/.test(word)) return 'software'
  if (/blog/.test(word)) return 'post-weblog'
  if (/tweet|post\b|status/.test(word)) return 'post'
  if (/video|film/.test(word)) return 'motion_picture'
  if (/interview/.test(word)) return 'interview'
  if (/speech|lecture|presentation|rede|vortrag/.test(word)) return 'speech'
  return report.test(genre) || /report|paper|bericht|rapport/i.test(genre) ? 'report' : 'document'
}

/** “Name v. Name” with a year or a reporter behind it. */
function legalCase(text: string): boolean {
  if (!/\svs?\.?\s/.test(text)) return false
  return /^[^“"‘«]{0,8}\p{Upper}[\p{Alpha}\s.'’&()-]{0,80}\s(?:v|vs)\.?\s\p{Upper}[\p{Alpha}\s.'’&-]{0,80},?\s(?:\[?\(?(?:1[6-9]|20)\d\d|\d{1,4}\s\p{Upper})/u.test(
    text,
  )
}
