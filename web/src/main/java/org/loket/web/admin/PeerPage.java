package org.loket.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.loket.catalogue.Catalogue;
import org.loket.catalogue.ServiceCard;
import org.loket.channel.legacy.PeerDesk;
import org.loket.channel.legacy.PeerForm;
import org.loket.channel.legacy.PeerView;
import org.loket.kernel.InvalidInput;
import org.loket.web.look.Notice;
import org.loket.web.look.Visitor;
import org.loket.web.look.Ways;

/** One system that may call us, or the form for a new one. */
@Named
@RequestScoped
public class PeerPage {

    @Inject HttpServletRequest request;
    @Inject PeerDesk desk;
    @Inject Catalogue catalogue;
    @Inject Visitor visitor;
    @Inject Notice notice;

    private Optional<Long> id;
    private PeerView peer;
    private String name;
    private String system;
    private Set<String> services = Set.of();

    @PostConstruct
    void read() {
        id = HookPage.id(request);
        if (id.isPresent()) {
            peer = desk.get(id.get());
            name = peer.name();
            services = peer.services();
        }
        String[] chosen = request.getParameterValues("service");
        if ("POST".equals(request.getMethod())) {
            services = chosen == null ? Set.of() : new TreeSet<>(List.of(chosen));
        }
    }

    public void save() {
        if (services.isEmpty()) throw new InvalidInput("peer.services");
        PeerForm form = new PeerForm(name, services);
        if (id.isPresent()) {
            desk.save(id.get(), form);
            done("peers.saved", id.get());
        } else {
            done("peers.added", desk.add(system.strip(), form));
        }
    }

    /** Does what the button says that was pressed. */
    public void act() {
        switch (String.valueOf(request.getParameter("do"))) {
            case "pause" -> {
                desk.pause(peer.id());
                done("peers.paused", peer.id());
            }
            case "resume" -> {
                desk.resume(peer.id());
                done("peers.resumed", peer.id());
            }
            case "password" -> {
                desk.newPassword(peer.id());
                done("peers.passwordMade", peer.id());
            }
            case "remove" -> {
                desk.remove(peer.id());
                notice.leave("peers.removed", "");
                Ways.to("/admin/peers");
            }
            default -> throw new InvalidInput("order");
        }
    }

    private void done(String told, long which) {
        notice.leave(told, "");
        Ways.to(new Address("/admin/peer").with("id", Long.toString(which)).toString());
    }

    public boolean isNew() {
        return id.isEmpty();
    }

    public PeerView getPeer() {
        return peer;
    }

    public String getPassword() {
        return desk.password(peer.id());
    }

    /** The services that take requests from everybody: who is filed for signs in nowhere. */
    public List<ServiceCard> getChoices() {
        return catalogue.open(visitor.language()).stream()
                .filter(it -> !it.signInNeeded())
                .toList();
    }

    public boolean chosen(String service) {
        return services.contains(service);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(String system) {
        this.system = system;
    }
}
