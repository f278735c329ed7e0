package org.loket.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {

    @ParameterizedTest
    @CsvSource({
        "utf8, UTF-8",
        "UTF_8, UTF-8",
        "'\"utf-8\"', UTF-8",
        "unicode-1-1-utf-8, UTF-8",
        "iso-8859-1, windows-1252",
        "iso8859_15, ISO-8859-15",
        "x-iso-8859-2, ISO-8859-2",
        "iso-8859-8-i, ISO-8859-8",
        "latin2, ISO-8859-2",
        "cp-850, IBM850",
        "CP_1250, windows-1250",
        "win-1251, windows-1251",
        "x-cp1251, windows-1251",
        "ms1252, windows-1252",
        "gb2312, GB18030",
        "x-gbk, GB18030",
        "chinesegb, GB18030",
        "ks_c_5601, x-windows-949",
        "ks_c_5601-1987, x-windows-949",
        "x-sjis, windows-31j",
        "shift-jis, windows-31j",
        "iso-2022-jp, x-windows-50221",
        "macintosh, x-MacRoman",
        "koi8, KOI8-R",
        "tis-620, x-windows-874",
        "ansi_x3.4-1968, windows-1252",
        "charset=utf-8, UTF-8"
    })
    void labels_of_mail_programs_are_understood(String label, String charset) {
        assertThat(CharsetNames.named(label)).contains(Charset.forName(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-unknown", "unknown-8bit", "default", "", "!!", "_charset_", "8bit"})
    void labels_that_say_nothing_name_no_charset(String label) {
        assertThat(CharsetNames.named(label)).isEmpty();
    }

    @Test
    void every_charset_of_java_can_be_named_by_its_own_name() {
        assertThat(Charset.availableCharsets().keySet())
                .allMatch(name -> CharsetNames.named(name).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Schöne Grüße aus Köln",
        "windows-1250, Dobrý den žádám o opravu",
        "ISO-8859-2, Dobrý den žádám o opravu",
        "KOI8-R, Заявка на ремонт лампы",
        "windows-1251, Заявка на ремонт лампы",
        "UTF-8, Příliš žluťoučký kůň",
        "GB18030, 路灯坏了请尽快修理谢谢你们的帮助",
        "ISO-2022-JP, 街灯が壊れています",
        "Shift_JIS, 街灯が壊れていますので修理をお願いします",
        "EUC-KR, 가로등이 고장났습니다 수리해 주세요"
    })
    void text_of_an_unknown_charset_is_guessed(String charset, String text) {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        Charset guess = CharsetGuess.of(bytes);
        assertThat(Charsets.decode(bytes, "x-unknown", guess)).isEqualTo(text);
    }

    @Test
    void a_charset_that_is_a_lie_is_not_believed() {
        byte[] utf8 = "Žádost, prosím".getBytes(StandardCharsets.UTF_8);
        assertThat(Charsets.decode(utf8, "iso-8859-1", CharsetGuess.LAST))
                .isEqualTo("Žádost, prosím");
        byte[] latin = "Schöne Grüße".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Charsets.decode(latin, "utf-8", CharsetGuess.LAST)).isEqualTo("Schöne Grüße");
        assertThat(Charsets.decode(latin, "us-ascii", CharsetGuess.LAST)).isEqualTo("Schöne Grüße");
    }

    @Test
    void a_character_cut_at_the_end_costs_no_more_than_itself() {
        byte[] bytes = "Příliš žluťoučký kůň úpěl ďábelské ó".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        assertThat(Charsets.decode(cut, "utf-8", CharsetGuess.LAST))
                .startsWith("Příliš žluťoučký kůň úpěl ďábelské ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-7", "UTF7", "unicode-1-1-utf-7", "x-unicode-2-0-utf-7"})
    void utf_7_is_read(String label) {
        byte[] bytes = "Gr+APwA3w-e, 1 +- 1 +AD0 2".getBytes(StandardCharsets.US_ASCII);
        assertThat(Charsets.decode(bytes, label, CharsetGuess.LAST)).isEqualTo("Grüße, 1 + 1 = 2");
    }
}
