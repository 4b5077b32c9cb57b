package org.counterpart.response.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("anywhere")
class PersonalDataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to mina.okar@justice.example for more.     | mina.okar@justice.example",
                "Ms Okar (Mina+Law@example.co.uk) asked for it.   | Mina+Law@example.co.uk",
                "Call +33 1 44 55 66 77 in the morning.           | +33 1 44 55 66 77",
                "Call +41 (0)79 555 01 02.                        | +41 (0)79 555 01 02",
                "Téléphone : 06 12 34 56 78.                      | 06 12 34 56 78",
                "Her number is 0171 555 0123.                     | 0171 555 0123",
                "Her number is 030-5550-1234.                     | 030-5550-1234",
                "The account is GB82 WEST 1234 5698 7654 32.      | GB82 WEST 1234 5698 7654 32",
                "Le compte FR1420041010050500013M02606.           | FR1420041010050500013M02606",
                "Assuré sous le 1 84 12 76 451 089 46 depuis.     | 1 84 12 76 451 089 46",
                "The person with the number 44051401458 wrote.    | 44051401458",
                "رقم الهوية ٢٩٠٠١٠١١٢٣٤٥٦٧ من الرسالة              | 29001011234567",
            })
    void data_of_persons_are_found(String text, String found) {
        assertThat(PersonalData.in(text)).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Law No 2019/1024 and loi n° 2016-1321 du 7 octobre 2016 stay in force.",
                "See C-0142, C-2026-031 and VAL-2026-007.",
                "Directive 95/46/EC, Regulation (EU) 2016/679, CELEX 32016R0679.",
                "From 01.02.2026 10.30 to 05.03.2026, or 01/02/2026 at 10:30.",
                "The years 2024-2026 cost 10 000 000 000 euros, that is 10000000000 euros.",
                "Law No 1234567890 of that year.",
                "The receipt R-3fa9-1c07-be42 and https://example.org/files/44051401458?mail=a@example.org",
                "GB82 WEST 1234 5698 7654 33 is no account: its sum does not hold.",
                "ISBN 978-2-1234-5680-3 and the ratio 0.123 456.",
                "Version 1.2.3.4 of the tool, 12.345.678,90 in all.",
                "Between 0 and 100 per cent, in 3 of 10 cases.",
                "@Ministry answered; 5 @ 10 each.",
            })
    void laws_days_amounts_and_references_are_none(String text) {
        assertThat(PersonalData.in(text)).isEmpty();
    }
}
