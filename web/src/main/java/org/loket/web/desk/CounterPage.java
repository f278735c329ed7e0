package org.loket.web.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.loket.catalogue.Catalogue;
import org.loket.catalogue.ServiceCard;
import org.loket.directory.PeopleDesk;
import org.loket.directory.PersonCard;
import org.loket.kernel.Language;
import org.loket.request.Channel;
import org.loket.request.CounterDesk;
import org.loket.request.CounterGuest;
import org.loket.request.NewRequest;
import org.loket.request.Receipt;
import org.loket.request.StaffDesk;
import org.loket.web.look.Notice;
import org.loket.web.look.Visitor;
import org.loket.web.look.Ways;
import org.omnifaces.cdi.Param;

/** Where an agent files for somebody on the phone or at the counter. */
@Named("counter")
@RequestScoped
public class CounterPage {

    @Inject HttpServletRequest request;
    @Inject Visitor visitor;
    @Inject Catalogue catalogue;
    @Inject PeopleDesk people;
    @Inject CounterDesk desk;
    @Inject StaffDesk staff;
    @Inject CounterForm form;
    @Inject DeskMemory memory;
    @Inject Notice notice;

    @Inject
    @Param(name = "who")
    private String words;

    @Inject
    @Param(name = "person")
    private Long id;

    @Inject
    @Param(name = "filed")
    private String filed;

    private PersonCard person;
    private List<PersonCard> found = List.of();

    @PostConstruct
    void load() {
        if (id != null) {
            person = people.card(id);
        } else {
            found = people.lookUp(words);
        }
        if (form.getLanguage() == null) {
            form.setLanguage(person == null ? visitor.language() : person.language());
        }
    }

    public void file() {
        NewRequest written = form.written();
        Receipt receipt =
                person == null
                        ? desk.fileForGuest(
                                written, new CounterGuest(form.getName(), form.getEmail()))
                        : desk.file(written, person.id());
        memory.filed(
                new DeskMemory.Filed(
                        receipt.number(),
                        person == null ? form.getName() : person.name(),
                        receipt.code().orElse(""),
                        receipt.expectedBy()));
        notice.leave("", getDraft());
        Ways.to("/desk/new?filed=" + receipt.number());
    }

    /** What the agent has just filed, if the page is to say so; else null. */
    public DeskMemory.Filed getFiled() {
        return filed == null ? null : memory.getFiled(filed);
    }

    /** The agent may see what was filed. */
    public boolean isOpenable() {
        return staff.knows(filed);
    }

    /** Who was chosen; null if nobody yet. */
    public PersonCard getPerson() {
        return person;
    }

    public String getWords() {
        return words;
    }

    public List<PersonCard> getFound() {
        return found;
    }

    public List<ServiceCard> getServices() {
        return catalogue.open(visitor.language());
    }

    public List<Channel> getChannels() {
        return List.copyOf(CounterDesk.CHANNELS);
    }

    public List<Language> getLanguages() {
        return Arrays.asList(Language.values());
    }

    /** What a language is called in the agent's. */
    public String called(Language language) {
        return language.locale().getDisplayLanguage(visitor.language().locale());
    }

    public String getDraft() {
        return "desk-new@" + request.getRemoteUser();
    }
}
