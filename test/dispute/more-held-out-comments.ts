/**
 * Written after the redaction had been mended with the others, to see how it does with what it has not seen; then it was
 * mended with these too. In braces is what could identify somebody. Made up.
 */
export const moreHeldOutComments: readonly string[] = `
{Amrit} and I have asked for a second screen since last year.
{amrit dhillon} rang in sick again and nobody was surprised
My supervisor {Nasreen} is a good woman with too much on her plate.
nobody has thanked {nasreen} for the work she did on the audit
The letter was signed by {Ikechukwu Eze-Obi}, who has never met us.
sorry, {ikechukwu} I mean, is never in
{Przemysław} waits for his contract. So do six others.
{przemek} waits for his contract
Give {Saoirse} her job back!
give {saoirse} her job back
{Llinos} drives ninety miles a day and gets paid for sixty.
I was in the room when {Huw Bevan} said it.
{Xiu Ying} is treated like a secretary because she is quiet.
{xiu ying} is treated like a secretary because she is quiet
Is it true that {Cheng} is going? If he goes, I go.
{Devonte}'s mother has rung eleven times.
{devontes} mother has rung eleven times
{Tanisha} should run the team; she does already.
{Lloyd-Anthony} came back after surgery and was given a full caseload.
{Mustafa} prays in the stairwell because there is no room.
{Hadiza} wrote to the union and was moved a week later.
{Siegfried Öztürk-Lang} will not answer his phone.
{Ravi}, {Lakshmi} and {Padma} have all handed in their notice.
We hardly see {Kenji}.
nothing gets past {kenji}
{Precious-Ann} is eight and has no bed of her own.
{Wilf} has been in four homes in a year.
baby {Otis} was seen once
{otis} was seen once
little {Poppy-Mae} hides when we visit
{Bear} is the youngest in the unit and the saddest.
{bear} is the youngest in the unit and the saddest
{Ocean} has asked for a new worker three times.
{Reign} was promised a laptop for school.
{forest} was promised a laptop for school
{faith} is doing three jobs
{Grace}, as ever, had to sort it out.
as usual {grace} had to sort it out
I think {rose} is being pushed out.
they made {rose} cry in front of visitors
everybody knows {mark} drinks at work
{mark} drinks at work and everybody knows
we asked that {mark} be moved
I sit opposite {will} and he sleeps
{will} sleeps at his desk
{Hope} is off until the new year with her back.
there is nobody like {hope} in this place
why was {summer} moved again?
{summer} cries every night
{ash} is a good listener
it was {ash} who found the mistake
{May} signs off the budget without reading.
{may} signs off the budget without reading
{April} and {June} cover for each other.
{Dale} took the good chair.
{Glen} took my parking space.
{Bill} is not happy with the invoice.
my boss {rich} earns a lot
{grant} has a temper
{Olive} knits in meetings.
{Jasmine} was told off for asking about pay.
{lance} was told off for asking about pay
{Charity} works for no one but herself.
{charity} works every evening
{Wisdom} had his leave cancelled.
{wisdom} had his leave cancelled
{Praise} has twenty-two families.
{praise} has twenty-two families
{Marvellous} was made to apologise.
{Mercy Owusu} is brilliant.
Ask {Lucky} what happened to the pool car.
{lucky} crashed the pool car
{Prince} is on the late shift every week.
{Ama}, {Yaw} and {Esi} share one login.
{Cllr Thwaite} came to take photographs.
{cllr thwaite} came to take photographs
Miss {Quick} and Mr {Bone} run the place like a school.
mr {bone} runs the place like a school
The {Underhill} family waits since the winter.
the {Nightingale} sisters must stay together
{D. Pryce-Jones} approved it.
{d pryce-jones} approved it
{DPJ} approved it.
{dpj} approved it
approved by {R.K}
{5hanice} and {D3lroy}
{m@rk} again
{r0se} again
{LiamMurphy} got the post
{liammurphy} got the post
{nasreen.k} got the post
{Naz} got the post
{naz} got the post
I would rather work in {Wolverhampton} again than here.
i would rather work in {wolverhampton} again than here
{Bury} has better offices.
our colleagues in {bury} have better offices
half of my cases are in {great yarmouth} and half in {lowestoft}
Most visits are in {Stoke Newington} or {Seven Sisters}.
most visits are in {stoke newington} or {seven sisters}
They closed the family centre at {Four Oaks}.
they closed the family centre at {four oaks}
The {Elephant} and {Castle} office has no water.
I live in {Hebden Bridge} and work in {Barking}.
i live in {hebden bridge} and work in {barking}
We lost our base in {St Helens}.
the hostel in {castle street} is full of damp
The hostel in {Castle Street} is full of damp.
the flat above the shop on {victoria parade} is full of damp
She hid at {Larch House} and then at {12 Tanner's Yard}.
{2 Vale View} again: no key, no entry, no visit.
he goes to {mount pleasant infants} and cries at the gate
{Mount Pleasant Infants} will not keep him.
The nurse at {Sir John Cass} rings me at home.
{Ward 4b} at the {Royal Infirmary} sent her home without a plan.
{bellfields ward} has no councillor who cares
Nobody will take {CYP/00912}.
nobody will take case {nine one two}
See note {88-12-C}.
my staff number is {four four one seven} and i am tired
Payroll number {300117}, unpaid since August.
text {07700 900 118}
text me on {oh double seven} any time
{n.bibi@mail.example} bounced
{n dot bibi at mail dot example} bounced
it says so on {intranet.example/news/44}
Since {the fifth of November} there is no heating.
since {november} there is no heating
It broke on {30.9.} and again on {1.10.}
{Good Friday} was my only day off
I turned {forty} here and I feel eighty.
my {fifteen year old} is home alone while i work
a {two-year-old} slept on my desk
The boy is {ten}, the girl {7}.
a lad of {seventeen} was left at the station
The {Service Director} cut the ribbon and left.
the {service director} cut the ribbon and left
our {deputy director} never came
the {virtual school head} has gone quiet
the {chief finance officer} says no
the {head of IT} says that it works on his machine
As the {only sign language user} on nights I am called for everything.
My {area manager} for the north was sacked for telling the truth.
the {reviewing officer} is never there
Overtime is not paid and leave is not given.
Managers may say what they will; nothing changes.
I hope to stay but I doubt that I will.
Can we please have chairs that do not hurt?
The rich get richer and we get a newsletter.
There was a chance to fix this in spring and it was missed.
We go the extra mile and nobody pays the miles.
My reading of the policy is that we are owed time back.
The long commute, the cold office and the slow laptop will finish me.
A word of thanks would cost nothing.
Close cases early, open them again a month later: that is our system.
People rose to it and were let down.
We need a lead on IT and a say in the rota.
Training should come before a new system and not after.
The team is kind, the work matters, the pay is poor.
Only the families keep me here.
There are more managers than social workers.
On nights there is no hot food and no safe place to park.
I would mark this place two out of ten.
The building is falling apart and so are we.
Why are the busiest teams the smallest?
Being told to smile more is not supervision.
The courts wait for us and we wait for the printer.
My last appraisal took four minutes.
Good people leave in spring when the bonus is refused.
`
  .split('\n')
  .filter((line) => line !== '');
