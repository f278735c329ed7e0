package org.loket.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=?utf-8?Q?Pou=C4=8Dn=C3=AD?= lampa | Poučn\u00ed lampa",
                "=?UTF-8?b?UG91bGnEjW7DrQ==?= | Pouliční",
                "=?iso-8859-1*de?Q?Gr=FC=DFe?= | Grüße",
                "=?utf-8?Q?one?= =?utf-8?Q?_two?= | one two",
                "=?utf-8?Q?one?= and =?utf-8?Q?two?= | one and two",
                "=?utf-8?q?spaces are wrong?= here | spaces are wrong here",
                "=?utf-8?Q?=C5?= =?utf-8?Q?=99eka?= | řeka",
                "=?utf-8?B?xZll?= =?utf-8?B?a2E=?= | řeka",
                "=?utf-8?B?xZ?= =?utf-8?B?lla2E=?= | řeka",
                "=?utf-8?B?xZll?= =?utf-8?B?a2E?= | řeka",
                "=?utf-8?Q?never_closed=21 | never closed!",
                "Re:=?utf-8?Q?glued?=text | Re:gluedtext",
                "\"=?utf-8?Q?quoted?=\" | \"quoted\"",
                "=?utf-8?Q?really?=3F?= | really??",
                "=?utf-8?Q?lower=c5=99?= | lowerř",
                "=?utf-8?Q?half=Z1?= | half=Z1",
                "=?x-nonsense?Q?plain?= | plain",
                "=?utf-8?X?what?= | =?utf-8?X?what?=",
                "1 =? 2 | 1 =? 2",
                "=?utf-8?Q??= | ''",
                "=?utf-8?Q?a?==?utf-8?Q?b?= | ab",
                "=?utf-8?B?Z2FyYmFnZQ==*?= | garbage"
            })
    void encoded_words_are_read_however_they_are_broken(String raw, String text) {
        assertThat(EncodedWords.decode(raw, CharsetGuess.LAST)).isEqualTo(text);
    }

    @Test
    void raw_bytes_in_a_header_are_read() {
        assertThat(EncodedWords.decode(Raw.bytes("Pouliční lampa", "UTF-8"), CharsetGuess.LAST))
                .isEqualTo("Pouliční lampa");
        Charset text = Charset.forName("KOI8-R");
        assertThat(EncodedWords.decode(Raw.bytes("Лампа", "KOI8-R"), text)).isEqualTo("Лампа");
        assertThat(EncodedWords.decode(Raw.bytes("街灯", "ISO-2022-JP"), text)).isEqualTo("街灯");
    }

    @Test
    void a_character_that_was_cut_between_two_words_is_put_together() {
        assertThat(EncodedWords.decode("=?gb2312?B?suI=?= =?gb2312?B?ytQ=?=", CharsetGuess.LAST))
                .isEqualTo("测试");
        assertThat(
                        EncodedWords.decode(
                                "=?gb2312?Q?=B2=E2=CA?= =?gb2312?Q?=D4?=", CharsetGuess.LAST))
                .isEqualTo("测试");
    }

    @Test
    void no_control_character_is_left() {
        assertThat(EncodedWords.decode("=?utf-8?Q?a=0D=0ABcc:_x=00?=", CharsetGuess.LAST))
                .isEqualTo("a Bcc: x");
    }
}
