package dev.guanxi.platform.notices;

import dev.guanxi.platform.events.Outbox;
import dev.guanxi.platform.events.TopicCatalogue;
import dev.guanxi.platform.notices.NoticeState.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Tells people, in the transaction at hand or not at all. */
@ApplicationScoped
public class Notices {
    private static final List<String> BUNDLES = List.of("notices", "platform-notices");
    private static final ResourceBundle.Control NO_MACHINE_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String CUSTOMER = "{customer}";

    private final Outbox outbox;
    private final TopicCatalogue topics;

    Notices(Outbox outbox, TopicCatalogue topics) {
        this.outbox = outbox;
        this.topics = topics;
    }

    public Uni<Void> send(Notice notice) {
        return sendAll(List.of(notice));
    }

    /** Many cost little more than one. */
    public Uni<Void> sendAll(Collection<Notice> notices) {
        return outbox.announceAll(
                topics.notifications(),
                "raised",
                notices.stream().map(Notices::state).toList());
    }

    private static NoticeState state(Notice notice) {
        var texts = new Texts(text(Locale.ROOT, notice), text(Locale.SIMPLIFIED_CHINESE, notice));
        var to = notice.to();
        return new NoticeState(
                to instanceof Addressee.Person(var id) ? id : null,
                to instanceof Addressee.Team(var team, var _) ? team : null,
                to instanceof Addressee.Team(var _, var role) ? role : null,
                notice.kind(),
                notice.importance(),
                notice.about().kind(),
                notice.about().id(),
                notice.customer(),
                texts,
                notice.dedupe());
    }

    /** The customer's place is kept open. */
    static String text(Locale locale, Notice notice) {
        var pattern = BUNDLES.stream()
                .flatMap(bundle -> lookUp(bundle, locale, notice.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no text for %s in notices.properties (%s)".formatted(notice.kind(), locale)));
        var plain = pattern.replace(CUSTOMER, "'" + CUSTOMER + "'");
        return new MessageFormat(plain, locale).format(notice.values().toArray());
    }

    private static Stream<String> lookUp(String name, Locale locale, String kind) {
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            var bundle = ResourceBundle.getBundle(name, locale, loader, NO_MACHINE_LOCALE);
            return bundle.containsKey(kind) ? Stream.of(bundle.getString(kind)) : Stream.of();
        } catch (MissingResourceException _) {
            return Stream.of();
        }
    }
}
