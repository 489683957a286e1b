"""Irregular past forms and the verbs that they belong to."""

_PAIRS = """
became:become began:begin begun:begin bent:bend bought:buy broke:break broken:break brought:bring
built:build came:come caught:catch chose:choose chosen:choose cut:cut dealt:deal did:do done:do
drawn:draw drew:draw driven:drive drove:drive ate:eat fed:feed fell:fall fallen:fall felt:feel
fought:fight found:find forgot:forget forgotten:forget froze:freeze frozen:freeze gave:give
given:give gone:go got:get grew:grow grown:grow had:have heard:hear held:hold hid:hide hidden:hide
hit:hit hung:hang kept:keep knew:know known:know laid:lay learnt:learn led:lead left:leave lent:lend
let:let lost:lose made:make meant:mean met:meet misread:misread misunderstood:misunderstand
overcame:overcome oversaw:oversee paid:pay put:put ran:run rang:ring rebuilt:rebuild redid:redo
rewrote:rewrite rewritten:rewrite rode:ride rose:rise risen:rise said:say sat:sit saw:see seen:see
sent:send set:set shot:shoot showed:show shown:show shut:shut slept:sleep slowed:slow sold:sell
sought:seek spent:spend split:split spoke:speak spoken:speak spread:spread stole:steal stolen:steal
stood:stand struck:strike stuck:stick swapped:swap swore:swear taken:take taught:teach thought:think
threw:throw thrown:throw told:tell took:take understood:understand undertook:undertake used:use
using:use went:go won:win withdrew:withdraw woke:wake wore:wear worn:wear written:write wrote:write
"""

#: past form or participle -> verb; serves the stems and finds what a person did
PAST: dict[str, str] = {past: verb for past, _, verb in (pair.partition(":") for pair in _PAIRS.split())}
