package org.loket.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.loket.kernel.Language;
import org.loket.kernel.Localised;
import org.loket.request.TheirStatus;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The drawing of a process that really ran. */
class DrawingTest {

    private final PaperHouse house = PaperHouse.at("2026-03-17T10:00");

    @Test
    void the_step_where_it_is_stands_out_and_passed_ones_are_ticked() throws Exception {
        PaperRequest request = house.serviceRequest();
        house.act(request, "approve");
        Document svg = parse(draw(request, Language.EN, true, null));

        assertThat(textsIn(svg, "now")).containsExactly("Delivery");
        assertThat(textsIn(svg, "done"))
                .contains("Received", "Decision on your request", "Approved?")
                .doesNotContain("Delivery", "Closed");
    }

    @Test
    void an_arrow_is_marked_only_if_it_was_taken() throws Exception {
        PaperRequest request = house.question();
        Document before = parse(draw(request, Language.EN, true, null));
        house.act(request, "ask");
        Document after = parse(draw(request, Language.EN, true, null));

        assertThat(textsIn(before, "done")).doesNotContain("Ask the requester");
        assertThat(textsIn(after, "done"))
                .contains("Ask the requester")
                .doesNotContain("Send the answer", "You reply", "Pass to another team");
    }

    @Test
    void requesters_are_spared_the_inner_workings() throws Exception {
        PaperRequest request = house.question();
        String own = draw(request, Language.EN, false, null);
        String staff = draw(request, Language.EN, true, null);

        assertThat(own).doesNotContain("Keeping our promise", "Warned");
        assertThat(staff).contains("Keeping our promise", "Warned");
        assertThat(height(own)).isLessThanOrEqualTo(height(staff));
    }

    @Test
    void what_another_system_may_say_is_drawn_once_it_has_said_it() throws Exception {
        PaperRequest request = house.question();
        String before = draw(request, Language.EN, true, null);
        house.hear(request, TheirStatus.NEEDS_INFORMATION);
        String after = draw(request, Language.EN, true, null);

        assertThat(before).doesNotContain("Another system").doesNotContain("What does it say?");
        assertThat(textsIn(parse(after), "done")).contains("What does it say?");
    }

    @Test
    void staff_see_who_has_the_task() throws Exception {
        Document svg = parse(draw(house.question(), Language.EN, true, "Anna de Vries"));

        assertThat(textsIn(svg, "now")).containsExactly("Our answer", "Anna de Vries");
    }

    @Test
    void whatever_a_name_holds_comes_out_as_text() throws Exception {
        String evil = "<script>alert('x')</script>\"&<svg onload=alert(1)>";
        String svg = draw(house.question(), Language.EN, true, evil);

        assertThat(svg).doesNotContain("<script", "<svg onload");
        assertThat(textsIn(parse(svg), "now")).contains(evil);
    }

    @Test
    void a_model_with_markup_in_its_names_draws_it_as_text() throws Exception {
        Localised name = Localised.of(Map.of(Language.EN, "a<b>&\"c\""));
        var box = new PlainNode.Box(0, 0, 130, 80);
        var node = new PlainNode("x", "userTask", name, "p", Map.of(), box, null);
        var model = new PlainModel("p", name, List.of(node), List.of(), Map.of());
        String svg =
                new Drawing(model, new Trace(model, "p:1", List.of()), Language.EN, true)
                        .svg("id", "</title><b>", "&amp;", null);

        assertThat(parse(svg).getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("</title><b>");
        assertThat(parse(svg).getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo("a<b>&\"c\"");
    }

    @ParameterizedTest
    @EnumSource
    void it_is_described_in_words_of_every_language(Language language) throws Exception {
        PaperRequest request = house.question();
        Words words = new Words(language);
        String path =
                words.describe(
                        new RequestPath(house.models::get, house.visits(request), language)
                                .steps());

        assertThat(words.title("2026-000001")).contains("2026-000001");
        assertThat(path.split("\\. |\\.$")).hasSize(5);
        assertThat(path).doesNotContain("{0}");
    }

    @Test
    void nothing_in_it_has_a_colour_or_a_style_of_its_own() {
        String svg = draw(house.question(), Language.EN, true, null);

        assertThat(svg).doesNotContain("style=", "#", "rgb(");
    }

    @Test
    void a_process_without_history_is_drawn_without_a_place() throws Exception {
        PlainModel model = house.models.get(house.models.latest("question"));
        String svg =
                new Drawing(model, new Trace(model, "x", List.of()), Language.EN, false)
                        .svg("id", "t", "w", null);

        assertThat(textsIn(parse(svg), "now")).isEmpty();
        assertThat(textsIn(parse(svg), "done")).isEmpty();
    }

    private String draw(PaperRequest request, Language language, boolean staff, String holder) {
        List<Visit> visits = house.visits(request);
        String definition = visits.get(visits.size() - 1).definition();
        PlainModel model = house.models.get(definition);
        return new Drawing(model, new Trace(model, definition, visits), language, staff)
                .svg("process-1", "Where it is", "In words.", holder);
    }

    private static double height(String svg) throws Exception {
        return Double.parseDouble(
                parse(svg).getDocumentElement().getAttribute("viewBox").split(" ")[3]);
    }

    /** What stands in each group of that class, lines joined. */
    private static List<String> textsIn(Document svg, String state) {
        List<String> texts = new ArrayList<>();
        var groups = svg.getElementsByTagName("g");
        for (int i = 0; i < groups.getLength(); i++) {
            Element group = (Element) groups.item(i);
            if (!List.of(group.getAttribute("class").split(" ")).contains(state)) continue;
            StringBuilder name = new StringBuilder();
            var lines = group.getElementsByTagName("text");
            for (int j = 0; j < lines.getLength(); j++) {
                Element line = (Element) lines.item(j);
                if (line.getAttribute("class").equals("holder")) continue;
                name.append(j == 0 ? "" : " ").append(line.getTextContent());
            }
            if (name.length() > 0) texts.add(name.toString());
            for (int j = 0; j < lines.getLength(); j++) {
                Element line = (Element) lines.item(j);
                if (line.getAttribute("class").equals("holder")) texts.add(line.getTextContent());
            }
        }
        return texts;
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }
}
