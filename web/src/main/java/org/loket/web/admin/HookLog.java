package org.loket.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.loket.channel.hook.CallStatus;
import org.loket.channel.hook.CallView;
import org.loket.channel.hook.HookDesk;
import org.loket.kernel.Keyset;
import org.loket.kernel.NotFound;
import org.loket.kernel.Page;
import org.loket.web.look.Notice;
import org.loket.web.look.Ways;

/** What a webhook was told, with the answers, and the buttons of its page. */
@Named
@RequestScoped
public class HookLog {

    @Inject HttpServletRequest request;
    @Inject HookDesk desk;
    @Inject Notice notice;

    private Page<CallView> page;

    /** Does what the button says that was pressed. */
    public void act() {
        String order = String.valueOf(request.getParameter("do"));
        long hook = hook();
        switch (order) {
            case "pause" -> done("hooks.paused", () -> desk.pause(hook));
            case "resume" -> done("hooks.resumed", () -> desk.resume(hook));
            case "test" -> done("hooks.tested", () -> desk.test(hook));
            case "secret" -> done("hooks.secretMade", () -> desk.newSecret(hook));
            case "replay" -> done("hooks.replayed", () -> desk.replayParked(hook));
            case "remove" -> {
                desk.remove(hook);
                notice.leave("hooks.removed", "");
                Ways.to(HookPage.LIST);
            }
            default -> {
                if (order.matches("call\\d{1,18}")) {
                    long call = Long.parseLong(order.substring(4));
                    done("hooks.replayed", () -> desk.replay(call));
                }
            }
        }
    }

    private void done(String told, Runnable work) {
        work.run();
        notice.leave(told, "");
        Ways.to(HookPage.address(hook()));
    }

    public boolean isParkedOnly() {
        return "parked".equals(request.getParameter("show"));
    }

    public List<CallView> getCalls() {
        return page().rows();
    }

    /** How a status looks. */
    public String tone(CallStatus status) {
        return switch (status) {
            case WAITING -> "warm";
            case SENT -> "good";
            case PARKED -> "bad";
        };
    }

    public String getOlder() {
        return page().next().map(place -> address("from", place)).orElse("");
    }

    public String getNewer() {
        return page().previous().map(place -> address("back", place)).orElse("");
    }

    private Page<CallView> page() {
        if (page == null) {
            Keyset back = Keyset.parse(request.getParameter("back")).orElse(null);
            Keyset from =
                    back != null ? back : Keyset.parse(request.getParameter("from")).orElse(null);
            page = desk.log(hook(), isParkedOnly(), from, back != null);
        }
        return page;
    }

    private long hook() {
        return HookPage.id(request).orElseThrow(() -> new NotFound("hook", ""));
    }

    private String address(String direction, Keyset place) {
        return new Address("/admin/hook")
                .with("id", Long.toString(hook()))
                .with("show", isParkedOnly() ? "parked" : "")
                .with(direction, place.token())
                .toString();
    }
}
