"""Words that are in so many entries, in Dutch and in English, that FTS5 takes long to find where they are not."""

# Words that an entry without them is marked for: of a search that leaves them out, few entries are left.
LACKED = frozenset("de een en het in informeren kamer minister op over te tweede van voor and of the to".split())
# Words of which two side by side are marked: a phrase of them is found without looking where each of them stands.
_DUTCH = """
aan al alle als bij brief commissie dan dat de deze die dit doel door dossier een eerste en er geen had heb hebben heeft
heer het hij hoe ik in informeren is jaar kabinet kamer kan komen kunnen leden lid maar maken mee met mevrouw mij mijn
minister moeten motie na naar nederland niet nieuwe nog nu om onder ook op over overleg regering rond te ten ter
toezegging tot tussen tweede uit uw van vanuit vast veel verder verzoekt via voor voorzitter vragen waar waarbij wat
welke werd wij willen worden wordt ze zal zaken ze zich zijn zo zoals zou zullen
"""
_ENGLISH = """
a about after all also and any are as at be been before but by can committee could first for from government had has
have house if in into is it its letter made may member minister more my new no not of on one or other our out over
parliament question report s second shall she should so state that the their there these they this to up was we were
what when which who will with would year you your
"""
BESIDE = frozenset(_DUTCH.split()) | frozenset(_ENGLISH.split())
