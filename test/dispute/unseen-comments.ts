/**
 * The last set, and the one that says what to expect: written when the redaction was as it is, measured, and never used
 * to mend it. In braces is what could identify somebody. Made up.
 */
export const unseenComments: readonly string[] = `
The stairs to our office are not lit and {Parveen} fell in January.
I asked for a desk lamp in the spring; {Gethin} signed the form and nothing came.
{Oluwadamilola} is the reason I have not left yet.
nobody covers for {marta} when she is at court
It is {Anwen Howells} who decides and we only hear about it later.
Tell {Sukhdeep} that we know.
tell {sukhdeep} that we know
{Adwoa}’s case notes were lost in the move to the new system.
I was pregnant and {Mr Pettigrew} still sent me on night visits.
They gave the post to {Farhan} before it was advertised.
{Bláthnaid} cannot open her payslip.
Two of us, {Yetunde} and I, did the whole audit.
{lekan} said the money was spent
{Wójtowicz} is spelled wrong on every letter I get.
{Ming-Na} waits eleven weeks for a chair.
when {ciara} asked why, they laughed
My mentor was {Eleri}. She has left.
We have begged {Ms Abernathy} for a rota we can plan with.
{Ngũgĩ} from the night team has no locker.
Has {shanelle} been paid?
{SHANELLE} HAS NOT BEEN PAID
I saw {Kieron} asleep at the wheel after a double shift.
the twins {Leilani} and {Makoa} were parted last week
{Tymon} wets the bed since the move.
little {bobby-joe} has nobody
{Hope} told us to hope for the best.
i told {hope} that i was leaving
{Faith}'s review was put off again.
when {grace} is off nobody signs
{rose} never shouts
ask {mark}
{Will} will not be coming back.
I do not think {summer} will cope
{ash} got the blame
{Gale} left in tears.
{ivy} left in tears
{Jade} has the keys.
it is unfair to {jade}
{Constance} wrote it all down.
{verity} wrote it all down
{Clement} does not return calls.
{clement} does not return calls
{Pearl} runs the desk alone.
{peace} was on call for two weeks
{christian} never wrote back
{Basil}, our driver, is owed for the petrol.
My colleague {sandy} was hurt on a visit.
{Ms Frost} and {Mr Bright} should be parted.
mr {long} reads our emails
the {Barley} children are still waiting
{Ruth B.} signed
{F.O.D.} signed
{fod} signed
signed, {LMK}
{K3v1n} signed
{$andra} signed
{j0y} signed
{claireodonnell} signed
{Claire.ODonnell} signed
I commute from {Huddersfield} and nobody pays for it.
i commute from {grimsby} and nobody pays for it
our families in {tiger bay} are forgotten
the flat at {9 albion street} has no water
they put them up in a hotel on {marine drive}
In {Chapeltown} there is no youth club and no bus.
{Chapel Hill} is the worst office for parking.
the {sandwell} office leaks
She was placed in {Hope} and then in {Castleton}.
we cover {whitehaven}, {workington} and {maryport}
visits to {seahouses} take the whole day
The class teacher at {Willowbank} sends him home at noon.
he is at {fairfield juniors} until two
{Fairfield Juniors} closed the breakfast club.
The {St Aidan's} head phones every morning.
on {rowan ward} they do not let us see her
{Priory Ward} has no doctor at night.
{REF-7719-B} is a mess.
look at {7719b} please
the claim {three three oh one} is unpaid
My badge is {00831}.
ring {0161 496 0012}
mail me: {o.hart@mail.example}
I said so on {6 May} and again on {the ninth of May}.
it broke {last thursday}
We moved in {March 2023} and still have boxes.
At {61} I lift more boxes than anyone.
she is {nineteen} and lives alone
my {three year old} asks why i cry
The {Director of Finance} earns more in a month than I do in a year.
the {head of service} cancelled it
I met the {chief executive} once, in the lift.
the {lead nurse} left
the {only welsh speaker} does all the calls
There is mould on the wall behind the filing cabinets.
I was told that my pay would be put right by the spring and it was not.
We would like the same chairs as the second floor.
The lifts are out, again, and one of us is in a wheelchair.
Why was the canteen closed without asking?
Nobody trusts this survey, but here I am.
Some weeks I work sixty hours and am paid for thirty-seven.
The court deadline and the panel fell on the same day and nobody cared.
I like my job. I do not like what it has become.
It would help if the two systems talked to each other.
Management read our emails but not our reports.
New starters are given full caseloads in their first week.
Please bring back the admin team.
Honest feedback is punished here.
The union is right about the workload, and wrong about the office move.
I am proud of what we do for families with so little.
More time with children, less time with forms.
Travel between offices is not counted and should be.
`
  .split('\n')
  .filter((line) => line !== '');
