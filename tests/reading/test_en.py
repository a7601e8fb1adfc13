"""Short English texts of our own, about nobody real, and the engagements that must be read from them."""

import pytest

from reading.told import Text, Wanted, check

TEXTS = (
    Text(
        "one plural office goes on, and the other side is told in a row",
        """LIMA, 4 March 2024 – The Minister of Defence of Norway, Anna Berg, held talks with Peru in Lima on
Monday. Present for Peru were the Secretaries of Security, Hugo Paredes; of Foreign Affairs, Rosa Quispe; and of the
Navy, Admiral Luis Ortega.

From Norway there came Ambassador Kari Lund; Nils Dahl, Deputy Minister of Justice; and legal adviser Ingrid Moe.""",
        (
            Wanted(
                "meeting", "held", "NO PE", "Anna Berg, Hugo Paredes, Rosa Quispe, Luis Ortega, Kari Lund, Nils Dahl"
            ),
        ),
        ("Rosa Quispe = minister of foreign affairs", "Luis Ortega = secretary of the navy"),
    ),
    Text(
        "an abbreviation keeps the state that it was told with",
        """BAKU, 4 March 2024 – At the Ombudsman Office of Azerbaijan there was a meeting with the delegation of the
Human Rights and Equality Institution of Turkey (TIHEK).

Thanks were expressed to the Ombudsman of Azerbaijan by Mr. Kemal Aydin, head of the TIHEK.""",
        (Wanted("meeting", "held", "AZ TR", "Kemal Aydin"),),
    ),
    Text(
        "received by the minister",
        """NAIROBI, March 4, 2025 – Justice Minister Amina Otieno on Tuesday received the Ambassador of
Finland, Paavo Lehtinen.

The two officials discussed extradition and the training of judges.""",
        (Wanted("meeting", "held", "FI KE", "Amina Otieno, Paavo Lehtinen"),),
        ("Amina Otieno = minister of justice", "Paavo Lehtinen = ambassador"),
    ),
    Text(
        "talks between heads of ministries",
        """VIENNA, 7 May 2024 – Talks between the foreign ministers of Austria and Georgia, Lukas Brandner and
Nino Kapanadze, were held in Vienna on Monday.

Energy and transport were discussed by the ministers. A memorandum of understanding was signed by
the sides.""",
        (
            Wanted("meeting", "held", "AT GE", "Lukas Brandner, Nino Kapanadze"),
            Wanted("signing", "held", "AT GE", "Lukas Brandner, Nino Kapanadze"),
        ),
        ("Lukas Brandner = minister of foreign affairs", "Nino Kapanadze = minister of foreign affairs"),
    ),
    Text(
        "visit ahead with meetings planned",
        """LISBON, 3 June 2024 – Portuguese Prime Minister Duarte Vilhena will pay an official visit to Chile
on 10-12 June.

In Santiago he is to meet with President Rodrigo Fuenzalida and with the Speaker of the Senate,
Carmen Ortúzar.""",
        (
            Wanted("visit", "planned", "PT", "Duarte Vilhena"),
            Wanted("meeting", "planned", "CL PT", "Duarte Vilhena, Rodrigo Fuenzalida"),
            Wanted("meeting", "planned", "CL PT", "Duarte Vilhena, Carmen Ortúzar"),
        ),
        ("Duarte Vilhena = prime minister", "Rodrigo Fuenzalida = president"),
    ),
    Text(
        "phone call with an invitation",
        """ANKARA, 14 January 2025 – The Foreign Minister of Türkiye, Kerem Altınsoy, spoke by phone with his
Jordanian counterpart, Faris Al-Majali, on Monday.

During the conversation Al-Majali invited Altınsoy to visit Amman. The invitation was accepted.""",
        (
            Wanted("call", "held", "JO TR", "Kerem Altınsoy, Faris Al-Majali"),
            Wanted("invitation", "held", "JO TR", "Kerem Altınsoy, Faris Al-Majali"),
        ),
        ("Faris Al-Majali = minister of foreign affairs",),
    ),
    Text(
        "gathering with a meeting on its margins",
        """TALLINN, 20 September 2023 – Estonian Prosecutor General Maarja Kask took part in the 7th Conference
of Prosecutors General of the Baltic States in Riga on September 19.

On the sidelines of the conference she held a bilateral meeting with Latvian Prosecutor General
Jānis Ozols.""",
        (
            Wanted("gathering", "held", "EE LV", "Maarja Kask, Jānis Ozols"),
            Wanted("meeting", "held", "EE LV", "Maarja Kask, Jānis Ozols"),
        ),
        ("Maarja Kask = prosecutor general",),
    ),
    Text(
        "delegation led by",
        """OTTAWA, 12 February 2024 – A delegation of the Supreme Court of Norway headed by Chief Justice
Ingrid Solheim arrived in Canada on Monday for a three-day visit.

The Norwegian guests were received by Canadian Attorney General Paul Desrosiers.""",
        (
            Wanted("visit", "ongoing", "NO", "Ingrid Solheim"),
            Wanted("meeting", "held", "CA NO", "Ingrid Solheim, Paul Desrosiers"),
        ),
    ),
    Text(
        "visit put off",
        """PRAGUE, 9 April 2024 – The visit of Czech President Tomáš Havránek to Ghana, which had been planned
for next week, has been cancelled, his office said on Tuesday.""",
        (Wanted("visit", "cancelled", "CZ", "Tomáš Havránek"),),
        ("Tomáš Havránek = president",),
    ),
    Text(
        "courtesy call",
        """ACCRA, 22 August 2023 – The Spanish Ambassador, Lucía Ferrándiz, on Monday paid a courtesy call on
the Chief Justice of Ghana, Kwabena Asante-Poku.""",
        (Wanted("meeting", "held", "ES GH", "Lucía Ferrándiz, Kwabena Asante-Poku"),),
        ("Lucía Ferrándiz = ambassador",),
    ),
    Text(
        "signed by two heads",
        """HANOI, 5 November 2024 – An agreement on the transfer of sentenced persons was signed in Hanoi on
Tuesday by Vietnam's Minister of Public Security, Tran Duc Loc, and the Minister of Justice of
Mongolia, Batbold Ganzorig.""",
        (Wanted("signing", "held", "MN VN", "Tran Duc Loc, Batbold Ganzorig"),),
        ("Batbold Ganzorig = minister of justice",),
    ),
    Text(
        "several counterparts are several meetings",
        """BERN, 16 October 2024 – On the second day of his working visit to Switzerland, Egyptian Foreign
Minister Hatem Sabry met with Federal Councillor Reto Amstad and with the President of the National
Council, Claudia Vogt.""",
        (
            Wanted("visit", "ongoing", "EG", "Hatem Sabry"),
            Wanted("meeting", "held", "CH EG", "Hatem Sabry, Reto Amstad"),
            Wanted("meeting", "held", "CH EG", "Hatem Sabry, Claudia Vogt"),
        ),
        ("Hatem Sabry = minister of foreign affairs",),
    ),
    Text(
        "at the invitation of",
        """ASTANA, 11 July 2023 – At the invitation of Kazakh Prosecutor General Daulet Serikbayev, the
Prosecutor General of Hungary, Gábor Szentesi, arrived in Astana on an official visit on July 10.""",
        (
            Wanted("visit", "ongoing", "HU", "Gábor Szentesi"),
            Wanted("invitation", "held", "HU KZ", "Gábor Szentesi, Daulet Serikbayev"),
        ),
    ),
    Text(
        "letter of congratulation",
        """BAKU, 2 March 2024 – The President of Italy, Ettore Bellandi, sent a congratulatory letter to the
President of Azerbaijan, Rauf Sultanli.""",
        (Wanted("message", "held", "AZ IT", "Ettore Bellandi, Rauf Sultanli"),),
    ),
    Text(
        "no contact: a trial at home",
        """MOMBASA, 16 July 2024 – Detectives have arrested two men over the theft of a boat. The Office of the
Director of Public Prosecutions approved the charges after a meeting of investigators on Monday.""",
        (),
    ),
    Text(
        "no contact: a president only mentioned",
        """LONDON, 5 March 2025 – Traders said remarks by the President of Brazil about the talks on tariffs
weighed on prices more than anything heard from Russia. Analysts hope that ministers will meet.""",
        (),
    ),
)

# Written before the reading was tuned, and first read when it was done.
HELD_BACK = (
    Text(
        "met today with the visiting minister",
        """SOFIA, 18 April 2023 – Bulgarian Interior Minister Plamen Raykov met today with the visiting
Interior Minister of Moldova, Ion Ciubotaru, to go over border security and human trafficking.""",
        (
            Wanted("meeting", "held", "BG MD", "Plamen Raykov, Ion Ciubotaru"),
            Wanted("visit", "ongoing", "MD", "Ion Ciubotaru"),
        ),
        ("Ion Ciubotaru = minister of internal affairs",),
    ),
    Text(
        "on the margins of an assembly",
        """MONTEVIDEO, 25 September 2024 – On the margins of the UN General Assembly in New York, Uruguayan
President Gonzalo Etchevarría held talks with King Alexander of the Netherlands and Prime Minister
of Fiji Sitiveni Waqa.""",
        (
            Wanted("gathering", "held", "*"),
            Wanted("meeting", "held", "NL UY"),
            Wanted("meeting", "held", "FJ UY", "Gonzalo Etchevarría, Sitiveni Waqa"),
        ),
    ),
    Text(
        "hosted at the ministry",
        """JAKARTA, 3 December 2024 – Indonesia's Law Minister Bambang Suryadi hosted talks with Attorney
General of Sri Lanka Nimal Perera at the ministry on Monday. They agreed to sign a treaty on
extradition next year.""",
        (
            Wanted("meeting", "held", "ID LK", "Bambang Suryadi, Nimal Perera"),
            Wanted("signing", "planned", "ID LK", "Bambang Suryadi, Nimal Perera"),
        ),
    ),
    Text(
        "left for a visit",
        """YEREVAN, 6 October 2023 – Foreign Minister Aram Petrossian has left for Athens on a two-day official
visit. He will meet his Greek counterpart, Stavros Kallias.""",
        (
            Wanted("visit", "ongoing", "AM", "Aram Petrossian"),
            Wanted("meeting", "planned", "AM GR", "Aram Petrossian, Stavros Kallias"),
        ),
    ),
    Text(
        "credentials",
        """DUSHANBE, 30 May 2024 – The newly appointed Ambassador of Pakistan to Tajikistan, Saad Mirza,
presented his credentials to President Farrukh Nazarzoda on Wednesday.""",
        (Wanted("meeting", "held", "PK TJ", "Saad Mirza, Farrukh Nazarzoda"),),
    ),
    Text(
        "wreath during a visit",
        """WARSAW, 14 June 2023 – President of Slovenia Mateja Kranjc, on an official visit to Poland, laid a
wreath at the Tomb of the Unknown Soldier in Warsaw on Tuesday and was received by President Karol
Wiśniowski.""",
        (
            Wanted("visit", "ongoing", "SI", "Mateja Kranjc"),
            Wanted("ceremony", "held", "SI", "Mateja Kranjc"),
            Wanted("meeting", "held", "PL SI", "Mateja Kranjc, Karol Wiśniowski"),
        ),
    ),
    Text(
        "no contact: a verdict",
        """VALLETTA, 9 February 2025 – A court in Malta sentenced a former minister to three years for taking
bribes from a company registered in Panama. The Attorney General said that he would appeal.""",
        (),
    ),
)


@pytest.mark.parametrize("case", [*TEXTS, *HELD_BACK], ids=lambda case: case.name)
def test_what_is_read(case: Text) -> None:
    check(case)
