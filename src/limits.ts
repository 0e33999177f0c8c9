// Every number that decides, with its unit and its reason.

/** Bytes. The largest manuscript read; books of 1,000 pages stay under 5 MB of Markdown. */
export const LARGEST_MANUSCRIPT = 32 * 1024 * 1024

/**
 * Characters × brackets and asterisks, summed over the blocks of a text. Remark's work on a block grows with that product;
 * this much takes about two seconds. A paper of 10,000 notes has a fiftieth of it.
 */
export const HEAVIEST_TEXT = 1_000_000_000

/** Levels of block quotes and lists within each other. Remark recurses on each; people stop at five. */
export const DEEPEST_NESTING = 100

/** Backtick runs of different lengths in one block; remark seeks each one's partner to the block's end. */
export const MOST_BACKTICK_RUNS = 300

/** Characters. A line of the front matter longer than this is prose, not an author's name or affiliation. */
export const LONGEST_AUTHOR_LINE = 200

/** Characters. A paragraph shorter than this that does not end a sentence is a label or a line, not one cut by a page. */
export const SHORTEST_CUT_PARAGRAPH = 60

/** Characters. References longer than this are not read further; the longest real ones (hundreds of authors) stay under half. */
export const LONGEST_REFERENCE = 10_000

/** Names. An author list is read no further than this; experiments with thousands of authors print only the first. */
export const MOST_NAMES = 400

/** Characters. A caption without a colon or full stop after its number (“Table 2 Sites by year”) is no longer than this. */
export const LONGEST_BARE_CAPTION = 160

/** Characters. A run longer than this after `10.1234/` is no DOI; the longest registered ones stay under half. */
export const LONGEST_DOI = 500

/** Characters. A run longer than this after `https://` is embedded data, not an address; browsers' bars stop near 2,000. */
export const LONGEST_ADDRESS = 4_000

/** Spaces. An address in angle brackets that holds more is a sentence between two signs. */
export const MOST_SPACES_IN_ADDRESS = 3

/** Wrappers. An archived copy of an AMP copy of a page has two; more are not unwrapped. */
export const MOST_ADDRESS_WRAPPERS = 4

/** Letters. Labels shorter than this differ by a letter from too many honest ones to be called misspellings. */
export const SHORTEST_LOOKALIKE_LABEL = 5

/** Letters. From this length on two slips are still a likeness; below it only one. */
export const TWO_SLIP_LABEL = 8

/** Characters. The longest @string of a .bib file is a journal's name; strings made of strings could grow without end. */
export const LONGEST_BIBTEX_STRING = 1_000

/** Characters. No field of a bibliography entry that is read further is longer; the rest of it is cut. */
export const LONGEST_BIBTEX_VALUE = 50_000

/** Characters. What an entry takes over from the entry it refers to: a book's or volume's title, its editors. */
export const LONGEST_INHERITED_VALUE = 2_000

/** Entries. How far `crossref` and `xdata` are followed from entry to entry; real chains are two long. */
export const LONGEST_INHERITANCE = 5

/** Levels. CSL-JSON nests five deep; deeper input is not a bibliography. */
export const DEEPEST_JSON = 50

/** Works. So many candidates are named for an ambiguous repetition; more tell a reader nothing. */
export const MOST_CANDIDATES = 20

/** Characters. A footnote longer than this is an essay; what lies beyond is taken for commentary. */
export const LONGEST_NOTE = 12_000

/** Characters. A citation key in braces may be an address; no longer ones are sought. */
export const LONGEST_CITATION_KEY = 500

/** Characters. What is kept of the words before and after a citation key in its brackets. */
export const LONGEST_AFFIX = 2_000

/** Characters of indentation and list marks before the first word of a line of YAML; deeper nesting exhausts the parser. */
export const DEEPEST_YAML_INDENT = 200

/** Characters. What is compared of a title; the longest real ones (old title pages, court papers) stay under it. */
export const LONGEST_COMPARED_TITLE = 600

/** Citations. Fewer have no shares to speak of: in a note of ten citations one book is soon a third. */
export const FEWEST_CITATIONS_TO_WEIGH = 20

/** A share of all citations. A third: then every other work together is cited but twice as often. Published essays seldom reach a fifth. */
export const GREATEST_SHARE_OF_ONE_WORK = 1 / 3

/** A share of all citations. More than for one work, since an outlet's articles are by different hands. */
export const GREATEST_SHARE_OF_ONE_OUTLET = 0.4

/** 0 to 1. A field that was read with no more certainty than this is not held against another one. */
export const SUREST_DOUBTFUL_FIELD = 0.5

/** 0 to 1, of titleSimilarity. Below it two titles at one address or identifier are taken for two works. */
export const LEAST_LIKE_TITLES = 0.7

/** Works. A reference is held against so many of the works that share a key with it; more share it only in a text made to. */
export const MOST_WORKS_HELD_AGAINST = 20

/** Milliseconds. To reach a server, names and handshakes included; what takes longer is seldom reached at all. */
export const LONGEST_CONNECT = 8_000

/** Milliseconds from the request to the first line of the answer. Registries' searches take up to fifteen seconds on bad days. */
export const LONGEST_WAIT_FOR_HEADERS = 20_000

/** Milliseconds between two pieces of a body. */
export const LONGEST_PAUSE_IN_BODY = 10_000

/** Milliseconds in flight for one request with all its redirects; waiting for a turn is not counted. */
export const LONGEST_REQUEST = 30_000

/** Requests in flight at once. Beyond it more sockets gain nothing on common lines. */
export const MOST_REQUESTS_AT_ONCE = 100

/**
 * References that are looked up at once, most of them waiting for their host. Each holds some ten kilobytes until it is answered; ten times as many
 * as requests in flight, so that those of a host which does not answer leave room for the others.
 */
export const MOST_REFERENCES_AT_ONCE = 1_000

/** Requests in flight at once to one host that has stated no limit of its own: what browsers do. */
export const MOST_REQUESTS_PER_HOST = 6

/** Bytes of an answer, after decompression. The longest registry records and articles' pages stay under a fifth of it. */
export const LARGEST_ANSWER = 5 * 1024 * 1024

/** Bytes of all answer headers together. Node's own bound of 16 kB is met by pages with long security policies. */
export const LARGEST_HEADERS = 64 * 1024

/** Hops. Browsers follow twenty; an honest address needs four. */
export const MOST_REDIRECTS = 10

/** Milliseconds. What failed is looked at again no sooner than this: a page that is just being put up is there by then. */
export const PAUSE_BEFORE_SECOND_LOOK = 1_000

/** Milliseconds. What failed is looked at again no later than this, though other answers are still to come. */
export const LONGEST_REST = 60_000

/** Bytes of a page, after decompression. Of news pages, most of whose bytes are scripts, few are longer; what a page says of itself stands in its first half. */
export const LARGEST_PAGE = 2 * 1024 * 1024

/** Bytes of answers that wait to be read before no further request is sent. Four of the largest pages, some hundred common ones. */
export const MOST_BYTES_UNREAD = 8 * 1024 * 1024

/** Times that a request is sent again after 429, 5xx or a broken connection. */
export const MOST_RETRIES = 2

/** Milliseconds before the first retry; it doubles with each, and half of it is chance. */
export const FIRST_RETRY_PAUSE = 500

/** Milliseconds. A host that asks for a longer wait than this is asked no more until it has passed. */
export const LONGEST_RETRY_AFTER = 30_000

/** Milliseconds. The gap between requests that a host's first “too many” brings about; each further one doubles it. */
export const FIRST_SLOW_GAP = 200

/** Milliseconds. No gap between two requests to a host grows longer, whatever the host says. */
export const LONGEST_SLOW_GAP = 5_000

/** Answers in a row after which a slowed host is trusted with twice the pace. */
export const ANSWERS_TO_SPEED_UP = 5

/** Time-outs and broken connections in a row after which a host is left alone for a while. */
export const FAILURES_TO_REST = 5

/** Complaints (“too many requests”) in a row after which a host is left alone for a while; by then it is asked once in five seconds. */
export const COMPLAINTS_TO_REST = 10

/** Milliseconds for which a host that does not answer is left alone. */
export const REST_OF_A_SILENT_HOST = 60_000

/** Milliseconds after which a look-up of a name by the system is taken to be stuck. Healthy ones take a tenth of it. */
export const PATIENCE_WITH_SYSTEM_LOOKUP = 1_000

/** Milliseconds for which a name's addresses are taken as known. */
export const ADDRESSES_KNOWN_FOR = 60_000

/** Milliseconds for which an answer is good. A week: records change seldom, but a retraction should not stay unseen for long. */
export const ANSWER_KEPT_FOR = 7 * 24 * 60 * 60 * 1000

/** Milliseconds for which “there is none” is good. A day: new identifiers appear in registries within hours. */
export const ABSENCE_KEPT_FOR = 24 * 60 * 60 * 1000

/** Bytes that kept answers may take, as stored: about 100,000 records. */
export const LARGEST_CACHE = 256 * 1024 * 1024

/**
 * Characters. Longer texts are parsed in parts of about this length. Remark moves all events of a text with every paragraph and walks
 * all its footnote definitions with every other: parts of this length cost a tenth less than long ones, and shorter parts gain nothing.
 */
export const CHUNK = 4 * 1024

/** 0 to 1. What is wrong more often than one time in twenty warns and stops no build, however grave it would be. */
export const LEAST_CERTAIN_ERROR = 0.95

/** 0 to 1. A field that was read with less certainty than this is not even compared to find what is alike. */
export const LEAST_CERTAIN_MATCH = 0.4

/** Bytes of a page in which its charset is looked for; HTML asks authors to name it in the first 1,024, a few need more. */
export const CHARSET_PRESCAN = 4_096

/** Elements within each other. Real pages reach forty; what lies deeper is read as if it stood in the last one. */
export const DEEPEST_HTML = 500

/** Characters of an attribute's value. Descriptions and lists of keywords stay under a tenth. */
export const LONGEST_ATTRIBUTE = 20_000

/** Attributes of one element that are kept. */
export const MOST_ATTRIBUTES = 50

/** Characters of one paragraph. */
export const LONGEST_BLOCK = 20_000

/** Visible characters of a page that are read; long articles with all their comments have a fifth. */
export const LONGEST_SCANNED_TEXT = 500_000

/** Blocks of text of a page that are kept. */
export const MOST_BLOCKS = 10_000

/** Elements of a page kept because their attributes say what they hold. */
export const MOST_MARKED = 3_000

/** Such elements open at once, each of which gathers the text within. */
export const MOST_OPEN_MARKED = 12

/** Characters of the text of such an element: a byline or a date, not an article. */
export const LONGEST_MARKED_TEXT = 400

/** Elements of a page's head that are kept. A paper of 1,000 authors has that many `citation_author`. */
export const MOST_METAS = 5_000

/** Characters of a page's structured data (JSON-LD) that are read. */
export const LONGEST_STRUCTURED_DATA = 1_000_000

/** Objects of a page's structured data that are looked at; an article with all its parts has fifty. */
export const MOST_JSON_LD_NODES = 2_000

/** Levels of structured data. An article's author's employer's address lies eight deep. */
export const DEEPEST_JSON_LD = 20

/** Characters of a page's description and first paragraphs that are kept to hold claims against. */
export const LONGEST_PAGE_TEXT = 4_000

/** Bytes that one compressed stream of a PDF may grow to. Streams of objects hold a hundred small ones; a bomb grows a thousandfold. */
export const LARGEST_INFLATED_STREAM = 2 * 1024 * 1024

/** Bytes that all streams inflated for one PDF may have; its pages are not among them. */
export const LARGEST_INFLATED_TOTAL = 16 * 1024 * 1024

/** Streams of packed objects that are looked into. A book has a few hundred. */
export const MOST_PDF_STREAMS = 400

/** Characters of a PDF's dictionary. That of its information holds some titles and dates. */
export const LONGEST_PDF_DICTIONARY = 20_000

/** Characters of a page's title; what is longer is a description. */
export const LONGEST_PAGE_TITLE = 1_000

/** Milliseconds for a judge's answer: a small model on a laptop writes a sentence in one to two minutes. */
export const LONGEST_JUDGEMENT = 120_000

/** Questions to a judge at once. It runs on the user's own machine. */
export const MOST_JUDGEMENTS_AT_ONCE = 2

/** Dates that are read in one paragraph. A table of fixtures in one cell has more; none of them is its page's. */
export const MOST_DATES_IN_TEXT = 200

/** 0 to 1. What is less sure of a page's date is not held against an author, nor worth his while. */
export const LEAST_SURE_PAGE_DATE = 0.8
