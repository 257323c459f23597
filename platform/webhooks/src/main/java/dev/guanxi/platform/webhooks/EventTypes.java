package dev.guanxi.platform.webhooks;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.events.TopicCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What this service can tell. */
@ApplicationScoped
class EventTypes {
    private final List<PublishedType> all;
    private final Set<String> forgetting;

    EventTypes(TopicCatalogue topics) {
        this.all = topics.published().stream()
                .flatMap(PublishedType::of)
                .sorted(Comparator.comparing(PublishedType::type))
                .toList();
        this.forgetting = all.stream()
                .filter(PublishedType::forgets)
                .map(PublishedType::type)
                .collect(Collectors.toSet());
    }

    List<PublishedType> all() {
        return all;
    }

    /** Those that a wanted type, perhaps with a {@code *}, stands for. */
    List<PublishedType> covered(Collection<String> wanted) {
        return all.stream()
                .filter(type -> wanted.stream().anyMatch(w -> Subscription.covers(w, type.type())))
                .toList();
    }

    /** Refuses a type that nothing here will ever have. */
    void ensureKnown(List<String> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            ensureField(
                    !covered(List.of(wanted.get(i))).isEmpty(),
                    "types[" + i + "]",
                    "webhook-type-unknown",
                    wanted.get(i));
        }
    }

    /** Whether after such an event earlier values of its record must not be found any more. */
    boolean forgets(String type) {
        return forgetting.contains(type);
    }
}
