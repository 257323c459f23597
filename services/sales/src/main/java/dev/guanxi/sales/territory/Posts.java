package dev.guanxi.sales.territory;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Who has which place in a territory, and when. Stored as it is. */
public record Posts(List<Post> items) {
    public Posts {
        items = List.copyOf(items);
    }

    /** Nobody has two places at a time. */
    Posts checked() {
        items.forEach(Post::checked);
        var twice = IntStream.range(0, items.size())
                .anyMatch(i -> IntStream.range(0, i).anyMatch(j -> items.get(i).clashesWith(items.get(j))));
        ensureField(!twice, "people", "territory-post-twice");
        return this;
    }

    /** Who takes its records on a day. */
    List<UUID> ownersOn(LocalDate day) {
        return items.stream()
                .filter(post -> post.role() == PostRole.OWNER && post.holdsOn(day))
                .map(Post::sellerId)
                .toList();
    }
}
