import { describe, expect, test } from 'vitest'
import { foreignPrefix } from '../../src/compare/doi-publisher.js'
import { sameContainer } from '../../src/compare/sources.js'
import { datedAddress, datesAgree } from '../../src/compare/url-date.js'
import { isHomePage, isLandingPage } from '../../src/identifiers/landing-page.js'

describe('landing pages', () => {
  test.each([
    'https://kestria.example/',
    'https://kestria.example',
    'https://kestria.example/en/',
    'http://kestria.example/index.html',
  ])('%s is a home page', url => expect(isHomePage(url) && isLandingPage(url)).toBe(true))
  test.each(['https://kestria.example/news/economy', 'https://kestria.example/defence-news/'])(
    '%s is a section',
    url => {
      expect(isLandingPage(url)).toBe(true)
      expect(isHomePage(url)).toBe(false)
    },
  )
  test.each([
    'https://kestria.example/news/12',
    'https://kestria.example/ice-on-the-orlen',
    'https://kestria.example/?p=12',
    'https://kestria.example/#/a/12',
    'nonsense',
  ])('%s is neither', url => expect(isLandingPage(url)).toBe(false))
})

describe('containers', () => {
  test.each([
    ['J. Am. Chem. Soc.', 'Journal of the American Chemical Society'],
    ['PNAS', 'Proceedings of the National Academy of Sciences'],
    ['River Letters', 'River letters'],
    ['The Herald', 'Herald'],
    ['Annals & Letters', 'Annals and Letters'],
  ])('%s is %s', (one, other) => {
    expect(sameContainer(one, other)).toBe(true)
    expect(sameContainer(other, one)).toBe(true)
  })
  test.each([
    ['River Letters', 'Annals of Timekeeping'],
    ['Nature Physics', 'Science Physics'],
  ])('%s is not %s', (one, other) => expect(sameContainer(one, other)).toBe(false))
})

describe('prefixes', () => {
  test('another house’s, a repository’s, the journal’s own, and unknown ones', () => {
    expect(foreignPrefix('PLOS ONE', '10.1016/j.x.1')).toEqual({
      prefix: '10.1016',
      owner: 'Elsevier',
      publisher: 'PLOS',
    })
    expect(foreignPrefix('Annals of Ice', '10.2139/ssrn.1234567')).toMatchObject({ owner: 'SSRN', publisher: null })
    expect(foreignPrefix('PLoS One', '10.1371/journal.pone.1')).toBeNull()
    expect(foreignPrefix('PLOS ONE', '10.5555/x')).toBeNull()
    expect(foreignPrefix('Annals of Ice', '10.1016/j.x.1')).toBeNull()
    expect(foreignPrefix('arXiv preprint', '10.48550/arXiv.1')).toBeNull()
  })
})

describe('dates of addresses', () => {
  const day = (...parts: number[]) => ({ 'date-parts': [parts] })
  test('agree within a day, at the coarser precision', () => {
    expect(datesAgree(day(2020, 3, 1), day(2020, 2, 29))).toBe(true)
    expect(datesAgree(day(2020, 3, 1), day(2020, 3, 3))).toBe(false)
    expect(datesAgree(day(2020, 3, 1), day(2020, 2))).toBe(true)
    expect(datesAgree(day(2020, 3, 2), day(2020, 2))).toBe(false)
    expect(datesAgree(day(2020), day(2020, 12, 31))).toBe(true)
    expect(datesAgree({}, day(2020))).toBe(true)
  })
  test('folders of files tell nothing', () => {
    expect(datedAddress('https://a.example/wp-content/uploads/2014/07/x.html')).toBeNull()
    expect(datedAddress('https://a.example/2014/07/x.pdf')).toBeNull()
    expect(datedAddress('https://a.example/2014/07/x')).toBe('https://a.example/2014/07/x')
  })
})
