package org.loket.channel.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.loket.kernel.InvalidInput;
import org.loket.kernel.Settings;

/**
 * Where webhooks may go. Whoever may register an address could otherwise make the server speak to
 * what only the server reaches. The connection is made to the very address that was looked at.
 */
@ApplicationScoped
class Destinations implements DnsResolver {

    @Inject Settings settings;

    /**
     * @throws InvalidInput if it is no address of a webhook, or of a place that is not allowed
     */
    void check(String address) {
        URI uri = parse(address).orElseThrow(() -> new InvalidInput("hook.address"));
        String host = bare(uri.getHost());
        InetAddress[] found;
        try {
            found = InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new InvalidInput("hook.unknown", host);
        }
        if (!Arrays.stream(found).allMatch(it -> allowed(host, it))) {
            throw new InvalidInput("hook.private", host);
        }
        boolean clear = "http".equalsIgnoreCase(uri.getScheme());
        boolean here = Arrays.stream(found).allMatch(InetAddress::isLoopbackAddress);
        if (clear && !(settings.demo() && here)) throw new InvalidInput("hook.address");
    }

    /** Asked by the client when it connects: what is not allowed has no address. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        String name = bare(host);
        List<InetAddress> allowed =
                Arrays.stream(InetAddress.getAllByName(name))
                        .filter(it -> allowed(name, it))
                        .toList();
        if (allowed.isEmpty()) {
            throw new UnknownHostException(name + " is in a network that webhooks may not call");
        }
        return allowed.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean allowed(String host, InetAddress address) {
        if (Networks.open(address)) return true;
        if (address.isLoopbackAddress() && settings.demo()) return true;
        return settings.hookHosts().stream().anyMatch(host::equalsIgnoreCase);
    }

    private static Optional<URI> parse(String address) {
        try {
            URI uri = new URI(address.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean fits =
                    List.of("http", "https").contains(scheme)
                            && uri.getHost() != null
                            && uri.getRawUserInfo() == null
                            && uri.getRawFragment() == null;
            return fits ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
