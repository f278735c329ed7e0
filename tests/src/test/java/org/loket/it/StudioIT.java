package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.kernel.InvalidInput;
import org.loket.kernel.NotAllowedNow;
import org.loket.kernel.NotFound;
import org.loket.kernel.TakenByOther;
import org.loket.studio.DraftView;
import org.loket.studio.ModelKey;
import org.loket.studio.ModelKind;
import org.loket.workflow.Finding;
import org.loket.workflow.ModelDesk;
import org.loket.workflow.ModelView;
import org.loket.workflow.StudioDesk;
import org.loket.workflow.TaskDesk;

/** Administrators change a process; nobody else does, and nothing half done stays. */
@ExtendWith(ArquillianExtension.class)
class StudioIT {

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject ModelDesk models;
    @Inject StudioDesk studio;
    @Inject RepositoryService repository;
    @Inject UserTransaction transaction;

    @Test
    void a_draft_is_checked_and_published_and_gone_back_from() throws Exception {
        ModelKey model = own("it-studio-course");
        DraftView draft = stage.as(Cast.ADA, () -> studio.open(model));
        assertThat(draft.basedOn()).isEqualTo(1);
        assertThat(draft.mine()).isTrue();

        String wrong = draft.xml().replace("name=\"Our answer\"", "name=\"\"");
        DraftView saved = stage.as(Cast.ADA, () -> studio.save(model, wrong, draft.revision()));
        assertThat(stage.as(Cast.ADA, () -> studio.check(model, wrong)))
                .extracting(Finding::rule)
                .contains("nameless");
        assertThatThrownBy(
                        () ->
                                stage.as(
                                        Cast.ADA,
                                        () -> studio.publish(model, saved.revision(), "x")))
                .isInstanceOf(InvalidInput.class);
        assertThat(view(model).latest().version()).isEqualTo(1);

        String right = draft.xml().replace("name=\"Our answer\"", "name=\"Our reply\"");
        DraftView mended = stage.as(Cast.ADA, () -> studio.save(model, right, saved.revision()));
        assertThatThrownBy(
                        () ->
                                stage.as(
                                        Cast.ADA,
                                        () -> studio.publish(model, mended.revision(), " ")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () ->
                                stage.as(
                                        Cast.ADA,
                                        () -> studio.publish(model, saved.revision(), "Old")))
                .isInstanceOf(NotAllowedNow.class);
        int second =
                stage.as(Cast.ADA, () -> studio.publish(model, mended.revision(), "Warmer words"));

        ModelView now = view(model);
        assertThat(second).isEqualTo(2);
        assertThat(now.latest().why()).isEqualTo("Warmer words");
        assertThat(now.latest().by()).isEqualTo("Ada Visser");
        assertThat(now.editor()).isNull();
        assertThat(xml(model, 2)).contains("Our reply");
        assertThat(
                        tables.count(
                                "select count(*) from audit_entry where what = 'ModelPublished'"
                                        + " and who = 'ada' and details like ?",
                                "%" + model.file() + "%"))
                .isEqualTo(1);

        assertThat(stage.as(Cast.ADA, () -> studio.rollBack(model, 1, 2, "Too warm"))).isEqualTo(3);
        assertThat(xml(model, 3)).isEqualTo(xml(model, 1));
        assertThat(view(model).latest().backTo()).isEqualTo(1);
        assertThatThrownBy(() -> stage.as(Cast.ADA, () -> studio.rollBack(model, 1, 2, "Again")))
                .isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> stage.as(Cast.ADA, () -> studio.rollBack(model, 9, 3, "Again")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void one_person_at_a_time_changes_it() throws Exception {
        ModelKey model = own("it-studio-one");
        DraftView draft = stage.as(Cast.ADA, () -> studio.open(model));
        DraftView newer =
                stage.as(Cast.ADA, () -> studio.save(model, draft.xml(), draft.revision()));
        assertThatThrownBy(
                        () ->
                                stage.as(
                                        Cast.ADA,
                                        () -> studio.save(model, draft.xml(), draft.revision())))
                .isInstanceOf(NotAllowedNow.class);

        tables.change(
                "update model_draft set editor = 'beatrix', editor_name = 'Beatrix Smit'"
                        + " where model_key = ?",
                model.key());
        assertThatThrownBy(
                        () ->
                                stage.as(
                                        Cast.ADA,
                                        () -> studio.save(model, draft.xml(), newer.revision())))
                .isInstanceOf(TakenByOther.class)
                .hasMessageContaining("Beatrix Smit");
        assertThatThrownBy(() -> stage.does(Cast.ADA, () -> studio.discard(model)))
                .isInstanceOf(TakenByOther.class);
        assertThatThrownBy(
                        () ->
                                stage.as(
                                        Cast.ADA,
                                        () -> studio.publish(model, newer.revision(), "x")))
                .isInstanceOf(TakenByOther.class);

        assertThat(stage.as(Cast.ADA, () -> studio.takeOver(model)).mine()).isTrue();
        stage.does(Cast.ADA, () -> studio.discard(model));
        assertThat(stage.as(Cast.ADA, () -> studio.draft(model))).isEmpty();
        assertThatThrownBy(() -> stage.as(Cast.ADA, () -> studio.publish(model, 0, "x")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_published_in_a_transaction_that_fails_was_never_there() throws Exception {
        ModelKey model = own("it-studio-nothing");
        DraftView draft = stage.as(Cast.ADA, () -> studio.open(model));
        transaction.begin();
        stage.as(Cast.ADA, () -> studio.publish(model, draft.revision(), "Not really"));
        transaction.rollback();

        assertThat(view(model).latest().version()).isEqualTo(1);
        assertThat(view(model).editor()).isEqualTo("Ada Visser");
        assertThat(
                        tables.count(
                                "select count(*) from model_publication where model_key = ?",
                                model.key()))
                .isZero();
    }

    @Test
    void hostile_xml_is_not_even_kept() throws Exception {
        ModelKey model = own("it-studio-hostile");
        DraftView draft = stage.as(Cast.ADA, () -> studio.open(model));
        String outside =
                draft.xml()
                        .replace("?>", "?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>");
        String huge = draft.xml() + " ".repeat(5 * 1024 * 1024);

        for (String attack : new String[] {outside, huge, "", "<a>"}) {
            assertThatThrownBy(
                            () ->
                                    stage.as(
                                            Cast.ADA,
                                            () -> studio.save(model, attack, draft.revision())))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void only_administrators_come_in() throws Exception {
        ModelKey question = new ModelKey(ModelKind.PROCESS, "question");
        for (Cast who : new Cast[] {Cast.PETRA, Cast.ANNA, Cast.BRAM, Cast.OTTO}) {
            assertShut(who, () -> models.all(ModelKind.PROCESS));
            assertShut(who, () -> models.xml(question, 1));
            assertShut(who, () -> studio.open(question));
            assertShut(who, () -> studio.check(question, "<a/>"));
            assertShut(who, () -> studio.publish(question, 0, "x"));
            assertShut(who, () -> studio.rollBack(question, 1, 1, "x"));
        }
        assertThatThrownBy(() -> stage.guestDoes(() -> studio.open(question)))
                .isInstanceOf(EJBAccessException.class);
    }

    private void assertShut(Cast who, Stage.Act act) {
        assertThatThrownBy(() -> stage.does(who, act))
                .as(who.name())
                .isInstanceOf(EJBAccessException.class);
    }

    /** A process of its own, which no request follows. */
    private ModelKey own(String key) throws Exception {
        try (var file = TaskDesk.class.getResourceAsStream("models/question.bpmn")) {
            String xml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String mine =
                    xml.replace("id=\"question\"", "id=\"" + key + "\"")
                            .replace("bpmnElement=\"question\"", "bpmnElement=\"" + key + "\"")
                            .replace("question.reopened", key + ".reopened");
            repository.createDeployment().name("studio-it").addString(key + ".bpmn", mine).deploy();
        }
        return new ModelKey(ModelKind.PROCESS, key);
    }

    private ModelView view(ModelKey model) throws Exception {
        return stage.as(Cast.ADA, () -> models.get(model));
    }

    private String xml(ModelKey model, int version) throws Exception {
        return stage.as(Cast.ADA, () -> models.xml(model, version));
    }
}
