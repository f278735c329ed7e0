package org.loket.web.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeSet;
import org.loket.kernel.Secrets;
import org.loket.kernel.Settings;

/** The organisation's name, mark and colours, and where the look's files are. */
@Named
@ApplicationScoped
public class Look {

    private static final String FOLDER = "/resources/look/";

    @Inject Settings settings;
    @Inject ServletContext files;

    private String version;
    private String icons;

    public String getOrganisation() {
        return settings.organisation();
    }

    public boolean isOwnLogo() {
        return settings.logo().isPresent();
    }

    public String getLogo() {
        return LookFiles.LOGO;
    }

    public boolean isOwnColour() {
        return settings.brandColour().isPresent();
    }

    public String getColours() {
        return LookFiles.COLOURS
                + settings.brandColour().map(colour -> "?v=" + colour.substring(1)).orElse("");
    }

    public synchronized String getIcons() {
        if (icons == null) {
            var context = FacesContext.getCurrentInstance();
            var handler = context.getApplication().getResourceHandler();
            icons = handler.createResource("icons.svg", "look").getRequestPath();
        }
        return icons;
    }

    /** Changes when any file of the look does: browsers may keep them for a year. */
    public synchronized String getVersion() {
        if (version == null) version = digest();
        return version;
    }

    public String initials(String name) {
        return Initials.of(name);
    }

    private String digest() {
        MessageDigest digest = Secrets.sha256();
        for (String path : new TreeSet<>(files.getResourcePaths(FOLDER))) {
            try (var file = files.getResourceAsStream(path)) {
                digest.update(file.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }
}
