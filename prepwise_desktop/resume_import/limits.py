"""How much a file may cost before it is refused: figures with their reasons."""

MIB = 1 << 20

#: A resume with photographs has 10 MiB; portfolios reach 30. Text never does.
MAX_BYTES = 40 * MIB
#: A book has 1 MiB of text; a resume of 50 pages has 0.3.
MAX_TEXT_BYTES = 8 * MIB
#: The longest academic resumes that we know of have about 80 pages.
MAX_PAGES = 150
#: 80 dense pages of 4,500 characters; what is longer is no resume, and understanding takes time for each character.
MAX_CHARACTERS = 360_000
#: Lines or paragraphs: 150 pages of 80 lines.
MAX_BLOCKS = 12_000
#: A job description as plain text is only kept, not understood at once.
MAX_PLAIN_CHARACTERS = 2_000_000
#: What a container may hold unpacked: an office file's text parts come to 2 MiB, its pictures to 100.
MAX_UNPACKED = 200 * MIB
#: One part that is parsed as XML; lxml's tree takes up to ten times that in memory.
MAX_PART = 24 * MIB
#: Names in a container; each costs memory before it is read.
MAX_MEMBERS = 5_000
#: One compressed stream of a PDF, unpacked: the text of a page has 0.1 MiB, a font 20.
MAX_STREAM = 64 * MIB
#: Elements, groups or lists inside each other: real files stay under 60; parsers recurse from about 250.
MAX_DEPTH = 200
#: Objects on one page that are looked at for rules and bullets; drawings beyond that tell nothing.
MAX_PAGE_OBJECTS = 20_000
#: Links on one page.
MAX_PAGE_LINKS = 500
#: A line is cut at a space after so many characters: no printed line has them, and patterns slow down on long ones.
MAX_LINE = 4_000

#: A page's picture is no wider than a large screen with twice the pixels, and holds 16 million, of 4 bytes each.
MAX_PICTURE_WIDTH = 4_000
MAX_PICTURE_PIXELS = 16_000_000

#: Seconds of computing after which the reader is ended; a usual file takes 0.05, 50 pages 2.
MAX_SECONDS = 10.0
#: Seconds by the clock: a disk, a network or a busy computer may take longer than the reader computes.
MAX_WAIT = 30.0
#: Pages in which text is recognised: a resume that somebody scanned has up to four; each takes 2 to 5 s.
MAX_RECOGNISED_PAGES = 8
#: Seconds of computing, and by the clock, for each of them on a slow computer.
RECOGNISING_SECONDS, RECOGNISING_WAIT = 20.0, 60.0
#: Resident memory while text is recognised: the models and one page hold up to 600 MiB.
RECOGNISING_RESIDENT = 1_024 * MIB
#: Seconds after which a reader ends itself, should the program be unable to: twice the longest that it may take.
LAST_RESORT = 2 * (MAX_WAIT + MAX_RECOGNISED_PAGES * RECOGNISING_WAIT)
#: Resident memory of the reader above which it is ended: idle it has 60 MiB, with a usual file 90.
MAX_RESIDENT = 512 * MIB
#: A reader that has once held more than this is replaced by a fresh one, since freed memory seldom goes back.
KEEP_RESIDENT = 256 * MIB
#: Seconds that an idle reader waits for the next file before it leaves by itself.
IDLE_SECONDS = 120.0
