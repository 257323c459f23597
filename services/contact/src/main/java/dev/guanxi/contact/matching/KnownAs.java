package dev.guanxi.contact.matching;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.fields.Uniting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What else somebody is reached or known by, in the order in which people entered it. */
public record KnownAs(List<Identity> items) implements Uniting<KnownAs> {
    public static final KnownAs NOTHING_ELSE = new KnownAs(List.of());

    public KnownAs {
        items = List.copyOf(items);
    }

    /** Refuses what says nothing, what is no mail address, and the same twice. */
    public void ensureSound() {
        var seen = new HashSet<String>();
        for (int i = 0; i < items.size(); i++) {
            var identity = items.get(i);
            var field = "identities[%d].value".formatted(i);
            ensureField(!identity.normal().isEmpty(), field, "identity-empty", identity.kind());
            ensureField(!identity.isMalformed(), field, "email-malformed", identity.value());
            ensureField(seen.add(identity.kind() + " " + identity.normal()), field, "identity-twice", identity.kind());
        }
    }

    /**
     * What one knows after being told of one: it takes the place of the only one of its kind, is one more of several, and
     * nothing new when it is among them.
     */
    public KnownAs told(Identity one) {
        var alike = items.stream().filter(item -> item.kind() == one.kind()).toList();
        if (alike.stream().anyMatch(one::isSameAs)) {
            return this;
        }
        var all = new ArrayList<>(items);
        if (alike.size() == 1) {
            var former = alike.getFirst();
            all.set(all.indexOf(former), new Identity(one.kind(), one.value(), former.label(), one.normal()));
        } else {
            all.add(one);
        }
        return new KnownAs(all);
    }

    /** These without those of a kind. */
    public KnownAs without(IdentityKind kind) {
        return new KnownAs(items.stream().filter(item -> item.kind() != kind).toList());
    }

    /** These, and those of the others that say something more. */
    public KnownAs and(List<Identity> others) {
        var all = new ArrayList<>(items);
        others.stream()
                .filter(other -> all.stream().noneMatch(known -> known.isSameAs(other)))
                .forEach(all::add);
        return new KnownAs(all);
    }

    @Override
    public KnownAs and(KnownAs others) {
        return and(others.items);
    }

    @Override
    public KnownAs without(KnownAs others) {
        return new KnownAs(items.stream()
                .filter(item -> others.items.stream().noneMatch(item::isSameAs))
                .toList());
    }
}
