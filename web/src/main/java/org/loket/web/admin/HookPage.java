package org.loket.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.loket.channel.hook.HookDesk;
import org.loket.channel.hook.HookEvent;
import org.loket.channel.hook.HookForm;
import org.loket.channel.hook.HookView;
import org.loket.kernel.InvalidInput;
import org.loket.web.look.Notice;
import org.loket.web.look.Ways;

/** One webhook, or the form for a new one. */
@Named
@RequestScoped
public class HookPage {

    static final String LIST = "/admin/hooks";

    @Inject HttpServletRequest request;
    @Inject HookDesk desk;
    @Inject Notice notice;

    private Optional<Long> id;
    private HookView hook;
    private String name;
    private String address;
    private boolean personal;
    private Set<HookEvent> events;

    @PostConstruct
    void read() {
        id = id(request);
        if (id.isPresent()) {
            hook = desk.get(id.get());
            name = hook.name();
            address = hook.address();
            personal = hook.personal();
            events = hook.events();
        } else {
            events = EnumSet.copyOf(HookEvent.choices());
        }
        if ("POST".equals(request.getMethod())) readChoices();
    }

    /** The webhook that the address of the page names; empty for a new one. */
    static Optional<Long> id(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("id"))
                .filter(it -> it.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private void readChoices() {
        String[] chosen = request.getParameterValues("event");
        events = EnumSet.noneOf(HookEvent.class);
        if (chosen != null) {
            Arrays.stream(chosen).flatMap(it -> HookEvent.choice(it).stream()).forEach(events::add);
        }
        personal = request.getParameter("personal") != null;
    }

    public void save() {
        if (events.isEmpty()) throw new InvalidInput("hook.events");
        HookForm form = new HookForm(name, address, events, personal);
        long saved;
        if (id.isPresent()) {
            saved = id.get();
            desk.save(saved, form);
        } else {
            saved = desk.add(form);
        }
        notice.leave("hooks.saved", "");
        Ways.to(address(saved));
    }

    static String address(long hook) {
        return new Address("/admin/hook").with("id", Long.toString(hook)).toString();
    }

    public boolean isNew() {
        return id.isEmpty();
    }

    public HookView getHook() {
        return hook;
    }

    public String getSecret() {
        return desk.secret(hook.id());
    }

    public List<HookEvent> getChoices() {
        return HookEvent.choices();
    }

    public boolean chosen(HookEvent event) {
        return events.contains(event);
    }

    public boolean isPersonal() {
        return personal;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
