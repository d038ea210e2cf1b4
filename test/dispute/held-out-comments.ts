/**
 * Comments that nobody looked at while the redaction was made: written afterwards, to find out how it does with what it
 * has not seen. In braces is what could identify somebody, as it stands in the comment. Made up.
 */
export const heldOutComments: readonly string[] = `
{Gurpreet} has carried thirty cases since the summer and nobody took any of them off her.
{gurpreet} is off sick again because of the workload
When I asked {Fatima Rahman} about the mileage she laughed.
i have reported it to {fatima} twice and to {kwame} once
{KWAME MENSAH} RUNS THIS OFFICE LIKE A PRISON
The new rota was made by {Chidi} without asking anyone who works weekends.
Could somebody tell {Bartosz} that the printer on the second floor is broken again?
{Zofia Kowalczyk} left in the spring and her post was never filled.
{Aoife}'s caseload was given to three of us, without a handover.
We lost {Caoimhe} and {Niamh} in the same month. Both said it was the hours.
{Rhiannon Prydderch} is the best manager I have had, please keep her.
{ffion} told me in tears that she cannot go on
{Wei} and {Mei-Ling} share one desk, which is absurd.
{Shanice} was promised training in the autumn and is still waiting.
It was {Delroy Baptiste} who shouted, not the other way round.
People are afraid of {Harpreet}; ask anyone.
{Łukasz} cannot log in to the case system from home, and neither can I.
{Sinéad} has been here longest and gets the worst shifts.
{sinead} has been told to work through her lunch
{José} and {Hüseyin} both applied for flexible hours and both were refused.
Please ask {Yusuf} why the team meeting is always when I am on visits.
{Abena Boateng} writes down what we say in supervision and shows it to others.
{Anjali} is the only one in the office who can work the old system.
Mrs {Bhattacharya} never raises her voice, unlike some.
Mr {O'Sullivan} told the whole room that I was lazy.
{Oisín} got a new laptop within a week. Mine took two months.
Nothing changed after {Thandiwe} complained, except that she was moved.
{Ioana} does the work of two people for the pay of one.
{Mehmet}, {Tariq} and {Soraya} all left within a year.
I would like to thank {Eilidh} for covering my cases during the funeral.
The agency pays {Marlon} a third more than me for the same job!
{Dmitri Volkov} has left but his name is still on forty cases.
I share an office with {Nia} and we can hear everything that is said next door.
{Folasade} asked for a risk assessment before the visit and was told to get on with it.
{tomasz} keeps the keys and is never here in the morning
{ZAINAB} CRIED IN THE TOILETS TODAY
{Ruairí} was right about the budget and was made to leave for it.
We have been told not to talk to {Angharad} about it.
{Hyun-woo} has no desk, no phone and no manager.
the last supervision i had was with {ewa}, and that was before easter
If {Jamal} goes, the whole team goes.
{Keisha}'s desk is next to the toilets and it stinks.
{keishas} desk is next to the toilets and it stinks
{Kofi} has asked for help and been told to manage his time better.
Everyone knows that {Zhen} does the rota for his friends first.
{Will} never reads what I send him.
{will} never reads what i send him
I spoke to {Will} and {Grace} about the car park and neither cared.
i spoke to {will} and {grace} about the car park
{Grace} is leaving at the end of the month and nobody has told the families.
{grace} is leaving at the end of the month
{Rose} was told to work on her day off.
{rose} was told to work on her day off
{roses} desk has been empty for weeks
{Mark} said there was no money for overtime. There was.
{mark} said there was no money for overtime
we all like {mark} but he is never in the office
{Hope} has been moved to another floor for speaking up.
{hope} has been moved to another floor for speaking up
my manager {hope} never looks at the cases before signing them
{Summer} came into care last week and has had three placements already.
little {summer} has had three placements already
{summer}'s mum was not told about the meeting
{Ash} was refused leave for a hospital appointment.
{ash} was refused leave for a hospital appointment
The way {ash} speaks to new staff is shameful.
{Blessing} works two jobs because this one does not pay the rent.
{blessing} works two jobs because this one does not pay the rent
{Precious} and {Comfort} were both turned down for the senior post.
{comfort} was turned down for the senior post
{Patience} has left and so has {Gift}.
{patience} has left, and so has {gift}
I asked {Goodness} to check the figures and she found six mistakes.
i asked {justice} to check the figures
{Favour} starts at eight and is still here at seven.
{Destiny} is with her fourth foster carer since Christmas.
{destiny} is with her fourth foster carer
{River} was not picked up from school because nobody could find a car.
{river} was not picked up from school
{Star} has not seen her brother {Storm} since the move.
{Angel} has been waiting for a dentist since she came into care.
{Faith} says the heating will be mended. It never is.
{faith} says the heating will be mended
{joy} wrote the plan and {pearl} changed it
{Miles} is a bully, and {Rich} lets him.
{miles} is a bully and {rich} lets him
{Sue} has been off since the winter with stress.
{sue} has been off since the winter with stress
{Art} is the only person who can fix the phones.
{drew} and {grant} both got the new chairs
{Robin} is asked to cover every weekend.
We need someone like {Pat} back in the office.
{dawn} has twenty-nine cases and no admin support
{Mr Little} and {Mrs Sharp} do not talk to each other, and we suffer for it.
Ms {Savage} lives up to the name.
ms {pickles} sent it back unread
{Dr Shepherd} would not see us.
Nobody in {Batty}'s team has had supervision since the summer.
My line manager, {Penny Drinkwater}, is kind but has no time.
{penny} is kind but has no time
{J. Nowak} signed it off without reading it.
{j nowak} signed it off without reading it
{JN} signed it off without reading it.
{K.B.} and {M.T.} should not be managing people.
{kb} and {mt} should not be managing people
It was sent to {T Fitzgerald} in error.
{ABJ} gets every weekend off.
{S4nj4y} knows what he did.
{s@njay} knows what he did
{Gr4ce} is not to be trusted.
{h0pe} is not to be trusted
{M!ke} is a liar
{w1ll} takes the credit for our work
{F@t1ma} is the reason people leave.
{gracewilliams} sent it to everyone
{FatimaRahman} sent it to everyone.
{kwamemensah} is on the list twice
{KwameM} is on the list twice.
please move {will-from-finance} to another office
{Mary-Kate} and {Jean-Paul} work the nights.
{mary kate} works the nights
{Kwaame} got it wrong again.
{Ghurpreet} got it wrong again.
{niahm} got it wrong again
{Cheeedi} got it wrong again, I think.
I moved here from {Llandudno} for this job and I regret it.
i moved here from {llandudno} for this job
The office in {Peckham} floods when it rains.
the office in {rochdale} floods when it rains
The {Handsworth} office has mice.
the {handsworth} office has mice
Families in {Moss Side} wait longest for a visit.
families in {moss side} wait longest for a visit
The bus from {Merthyr} takes two hours and I am not paid for it.
We cover everything from {Toxteth} to {Speke} with four people.
we cover everything from {toxteth} to {speke} with four people
I have a visit in {Deal} at nine and another in {Battle} at ten.
i have a visit in {deal} at nine
The children from {Hope Valley} have no school bus.
Our base in {Wells} has one toilet for thirty people.
our base in {wells} has one toilet for thirty people
It is an hour from {Sale} to the court.
the placement in {crook} broke down because nobody visited
{Rosehill} ward has had no health visitor since January.
{rosehill} ward has had no health visitor for months
In {Cinder Hill} we are three people for two hundred families.
The team in {Sparkbrook ward} has had four managers.
We were moved to {Ward 7} without a word.
{Oakfield Primary} rings me every day because nobody else answers.
{oakfield primary} rings me every day
{St Bede's} excluded him and we found out a week later.
{st bedes} excluded him and we found out a week later
The head at {Hillside Academy} will not talk to us.
He was thrown out of {Our Lady of Lourdes} in the spring.
the teacher at {brookside} does more for him than we do
She was moved from {Greenbank} nursery without a meeting.
They live on {Coronation Road} above the shop, and the door does not lock.
they live on {coronation road} above the shop
The contact centre on {Mill Lane} is not safe at night.
the contact centre on {mill lane} is not safe
{34 Station Road} has been on my list for a year.
We parked in {Orchard Close} and the car was broken into.
we parked in {orchard close} and the car was broken into
The family at {12b Lime Street} has moved and nobody knows where.
{The Beeches} is not fit for children.
the unit at {the beeches} is not fit for children
{Church Walk} has no lift and three floors.
{CIN-20817} has had no visit since the spring.
Who has {P/44/19}? Nobody knows.
Case {55671} was closed by mistake.
case no {55671} was closed by mistake
{LL22/9} is still open on the old system and closed on the new one.
Ref {ICS 778 120}, reported three times.
the file {six six one oh} is missing
the record {forty-one eighteen} is missing
NHS number {485 777 3456} was sent to the wrong school.
My number is {01632 960 188} if anybody cares.
my number is {oh seven seven double oh nine}
Ring me on {+44 (0)1632 960188}, not at home.
Write to {a.mensah@council.example} and see how long it takes.
write to {amensah at council dot example}
It is all on {www.unhappystaff.example/board}.
I put it in {//share/ewa/rota.xlsx} and it was deleted.
Ask {@zofia_k} on the chat.
{#team-handsworth} is where it all started.
I was told on {12 March} and it happened on {14 March}.
i was told on {the twelfth of march}
It has been broken since {02/11/2025}.
it has been broken since {2nd november}
The meeting on {Tuesday 4th} was cancelled at five minutes' notice.
She went into hospital on {Boxing Day} and nobody covered.
It went wrong in {October 2024} and it is still wrong.
My {nine year old} sees less of me than my families do.
my son of {nine} sees less of me than my families do
A child aged {eleven} slept in our office last week.
A {six-year-old} slept in our office last week.
a girl of {eight} slept in our office last week
At {58} I will not find another job, and they know it.
i am {fifty eight} and will not find another job
I will be {sixty} next year and cannot carry files up three floors.
A baby of {five months} was left in a car seat all afternoon.
a {14yo} slept in our office last week
The {Director of Children's Services} has never been to our office.
the {director} has never been to our office
the {head of fostering} promised us a reply
The {Head of Fostering} promised us a reply.
the {chief executive} read it out and laughed
Our {Chief Exec} earns ten times what I do.
the {assistant director} says there is no bullying here
The {principal social worker} stopped coming to our meetings.
the {deputy head of safeguarding} signs everything unread
The {lead member} asked us and then ignored us.
The {LADO} did not ring back.
The {DCS} did not ring back.
the {chair of the board} fell asleep while we spoke
the {leader of the council} has blocked me
Our {finance director} will not pay the mileage.
As the {only Polish interpreter} I am booked for three visits at once.
I am the {only man} in the team and get every difficult father.
as the {only occupational therapist} here i have no cover at all
The {head teacher} of the school has given up on us.
the {caretaker} lets people in without asking who they are
Working from home should be allowed two days a week.
I have no complaint about my team. The systems are the problem.
There is never a free car when a visit is due.
We are told to record everything twice, which takes the morning.
Pay has fallen behind and good people leave.
Supervision is cancelled more often than it happens.
The office is cold, the lifts are broken and the windows do not open.
Nobody asked us before the teams were merged.
I feel safe here and I trust my colleagues.
More admin support would give us back a day a week.
Please stop changing the forms every month.
I would not tell a friend to work here.
the new system is slower than the old one and loses what i type
Caseloads above twenty are not safe. Ours are above thirty.
I will stay if the workload is cut, and I will go if it is not.
We hope that somebody reads this. Mark our words: it will get worse.
The summer was bad but the winter will be worse.
We rose to the challenge and got no thanks.
It may be that managers are under pressure as well.
Grants were cut and so were we.
I hope for better. I have faith in my colleagues, none in the plan.
Training is good but there is no time to go.
The reading list for new starters is long and out of date.
We work in a field where trust is everything and there is none left.
Leave is refused for no reason and the rules change every week.
Three of us share one phone. That cannot be right in a service like this.
Long hours, low morale, poor kit, good people.
`
  .split('\n')
  .filter((line) => line !== '');
