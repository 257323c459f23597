package dev.guanxi.platform.webhooks;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps webhooks out of our own network. A name is resolved once for each attempt, all its addresses are looked at, and
 * the call goes to the very address that was looked at; a name that leads elsewhere a moment later changes nothing.
 */
@ApplicationScoped
class Guard {
    private final Set<String> allowed;
    private final boolean plain;

    Guard(WebhookConfig config) {
        this.allowed = config.allowedHosts().stream()
                .flatMap(List::stream)
                .map(Guard::lower)
                .collect(Collectors.toUnmodifiableSet());
        this.plain = config.plainHttp();
    }

    /** The address is none that may be called. */
    static final class Forbidden extends RuntimeException {
        Forbidden(String reason) {
            super(reason);
        }
    }

    /** Refuses what can be told of a URL without asking anybody. */
    URI check(String url) {
        var uri = parse(url);
        ensureField(
                "https".equals(uri.getScheme()) || plain && "http".equals(uri.getScheme()), "url", "webhook-url-plain");
        ensureField(uri.getHost() != null && uri.getUserInfo() == null, "url", "webhook-url-malformed");
        if (literal(uri.getHost()) instanceof InetAddress address) {
            ensureField(isAllowed(uri) || Addresses.isOutside(address), "url", "webhook-url-inside", uri.getHost());
        } else {
            ensureField(isAllowed(uri) || !isLocalName(uri.getHost()), "url", "webhook-url-inside", uri.getHost());
        }
        return uri;
    }

    private static URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException _) {
            throw new Invalid("url", "webhook-url-malformed");
        }
    }

    private boolean isAllowed(URI uri) {
        return allowed.contains(lower(uri.getHost()));
    }

    /** A name without a dot, and the names that never leave a network (RFC 6761, 6762, 9476). */
    private static boolean isLocalName(String host) {
        var name = lower(host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
        return !name.contains(".")
                || Stream.of(".localhost", ".local", ".internal", ".home.arpa", ".svc", ".cluster.local")
                        .anyMatch(name::endsWith);
    }

    /**
     * Where a call to the URL goes; asks the name service and waits for it.
     *
     * @throws Forbidden when any of the host's addresses is inside
     */
    InetAddress resolve(URI uri) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(bare(uri.getHost()));
        for (var address : addresses) {
            if (!isAllowed(uri) && !Addresses.isOutside(address)) {
                throw new Forbidden("%s leads to %s, which is not outside".formatted(uri.getHost(), address));
            }
        }
        return addresses[0];
    }

    private static @Nullable InetAddress literal(String host) {
        try {
            return InetAddress.ofLiteral(bare(host));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static String lower(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
