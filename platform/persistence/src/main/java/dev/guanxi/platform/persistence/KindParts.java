package dev.guanxi.platform.persistence;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** What the kinds of record of a service consist of: beans that are there from the start, and what arose since. */
@ApplicationScoped
public class KindParts {
    private final List<ArisingKinds> arising;

    KindParts(@All List<ArisingKinds> arising) {
        this.arising = arising;
    }

    /**
     * The parts of one type at this moment.
     *
     * @param beans those that are there from the start
     */
    public <T> List<T> with(List<T> beans, Class<? super T> type) {
        return arising.isEmpty()
                ? beans
                : Stream.concat(
                                beans.stream(),
                                arising.stream()
                                        .flatMap(kinds -> kinds.parts().stream())
                                        .filter(type::isInstance)
                                        .map(KindParts::<T>of))
                        .toList();
    }

    /** Of a type that is generic, every one is as good as another: whoever asks for them says {@code Listing<?>}. */
    @SuppressWarnings("unchecked")
    private static <T> T of(Object part) {
        return (T) part;
    }
}
