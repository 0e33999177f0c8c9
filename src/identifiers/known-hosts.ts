import { lazily } from '../lazily.js'

// The registrable domains, of five letters and more, in Moz's list of the 500 most linked sites (https://moz.com/top500), as
// the package top-sites 1.1.222 gives it (MIT, © 2018 Kiko Beats). Taken over rather than depended on, for that package also carries
// the scraper it is made with. What is linked most is not what is cited most: the list knows the large papers and publishers, not the small.
const listed =
  '123rf.com 20minutos.es 4shared.com about.com aboutads.info abril.com.br academia.edu addthis.com addtoany.com ' +
  'adobe.com afternic.com airbnb.com akamaihd.net alicdn.com aliexpress.com amazon.ca amazon.co.jp amazon.co.uk ' +
  'amazon.com amazon.de amazon.es amazon.fr amazon.in amazon.it amazonaws.com android.com answers.com apache.org ' +
  'apple.com archive.org arxiv.org automattic.com azurefd.net bandcamp.com behance.net bfmtv.com blogger.com ' +
  'bloglovin.com blogspot.com bloomberg.com booking.com brandbucket.com britannica.com businessinsider.com ' +
  'buydomains.com buzzfeed.com calameo.com cambridge.org canva.com cbslocal.com cbsnews.com change.org ' +
  'chaturbate.com cisco.com clarin.com clickbank.net cloudflare.com cointernet.com.co cornell.edu correios.com.br ' +
  'corriere.it cpanel.com cpanel.net creativecommons.org dailymail.co.uk dailymotion.com dailystar.co.uk ' +
  'deezer.com detik.com digitaltrends.com discogs.com discord.com discord.gg disney.com disqus.com ' +
  'domainmarket.com doubleclick.net dreamstime.com dribbble.com dropbox.com dropcatch.com ebayimg.com ' +
  'economist.com elmundo.es elpais.com elsevier.com enable-javascript.com engadget.com estadao.com.br europa.eu ' +
  'eventbrite.com example.com excite.co.jp express.co.uk facebook.com fandom.com feedburner.com focus.de ' +
  'forbes.com forms.gle fortune.com foursquare.com foxnews.com francetvinfo.fr ggpht.com github.com gizmodo.com ' +
  'globo.com gmail.com godaddy.com gofundme.com goodreads.com google.ca google.co.in google.co.jp google.co.uk ' +
  'google.com google.com.au google.com.br google.de google.es google.fr google.it google.nl google.pl google.ru ' +
  'googleapis.com googleblog.com googleusercontent.com gravatar.com greenpeace.org gstatic.com guardian.co.uk ' +
  'harvard.edu hatena.ne.jp hilton.com hindustantimes.com hollywoodreporter.com hotmart.com house.gov huawei.com ' +
  'hubspot.com huffingtonpost.com huffpost.com hugedomains.com icann.org icloud.com imageshack.us imgur.com ' +
  'impress.co.jp independent.co.uk indiatimes.com insider.com instagram.com intel.com investopedia.com issuu.com ' +
  'istockphoto.com jimdofree.com kickstarter.com latimes.com lavanguardia.com lazada.co.id lefigaro.fr ' +
  'legifrance.gouv.fr lemonde.fr leparisien.fr lifehacker.com linkedin.com linktr.ee list-manage.com ' +
  'liveinternet.ru livejournal.com mailchi.mp marca.com marketingplatform.google marketwatch.com mashable.com ' +
  'mediafire.com medicalnewstoday.com medium.com messenger.com metro.co.uk microsoft.com mirror.co.uk mozilla.com ' +
  'mozilla.org mynavi.jp myspace.com mystrikingly.com namebright.com namecheap.com narod.ru ' +
  'nationalgeographic.com nature.com naver.com naver.jp nbcnews.com netflix.com netlify.app netvibes.com ' +
  'networkadvertising.org newsweek.com newyorker.com nginx.com nginx.org nicsell.com nintendo.com nydailynews.com ' +
  'nymag.com nypost.com nytimes.com office.com offset.com onelink.me opera.com oracle.com ouest-france.fr ' +
  'outlook.com over-blog.com ovhcloud.com paypal.com pcmag.com perfectdomain.com pexels.com photobucket.com ' +
  'pinterest.com pixabay.com planalto.gov.br playstation.com plesk.com privacyshield.gov prnewswire.com ' +
  'prtimes.jp psychologytoday.com quora.com rakuten.co.jp rambler.ru rapidshare.com redbull.com redhat.com ' +
  'repubblica.it researchgate.net reuters.com rollingstone.com rottentomatoes.com safety.google sakura.ne.jp ' +
  'samsung.com sciencedaily.com sciencedirect.com scoop.it scribd.com secureserver.net sendspace.com sfgate.com ' +
  'shopify.com shutterstock.com skype.com slideshare.net soundcloud.com spiegel.de spotify.com springer.com ' +
  'sputniknews.com ssl-images-amazon.com standard.co.uk stanford.edu statista.com steampowered.com stuff.co.nz ' +
  'surveymonkey.com t-online.de target.com taringa.net teamviewer.com techcrunch.com telegra.ph telegram.me ' +
  'telegram.org telegraph.co.uk terra.com.br theatlantic.com theconversation.com thedailybeast.com ' +
  'theguardian.com thehill.com themeforest.net thenai.org thesun.co.uk thetimes.co.uk theverge.com tiktok.com ' +
  'timeweb.ru tinyurl.com tripadvisor.com trustpilot.com twimg.com twitch.tv twitter.com typeform.com udemy.com ' +
  'unesco.org unsplash.com usatoday.com variety.com vimeo.com vistaprint.com vkontakte.ru wallpapers.com ' +
  'walmart.com washingtonpost.com webmd.com webnode.page weebly.com weforum.org weibo.com whatsapp.com ' +
  'whitehouse.gov wikia.com wikihow.com wikimedia.org wikipedia.org wiktionary.org wiley.com windows.net ' +
  'wired.com wordpress.com wordpress.org yahoo.co.jp yahoo.com yandex.com yandex.ru youronlinechoices.com ' +
  'youtu.be youtube.com ytimg.com zdnet.com zendesk.com ziddu.com zippyshare.com'

/** Domains that are well known, for a misspelt one to be held against. */
export const knownHosts = lazily((): ReadonlySet<string> => new Set(listed.split(' ')))
