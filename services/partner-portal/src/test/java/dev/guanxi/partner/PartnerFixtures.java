package dev.guanxi.partner;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Fixtures;
import dev.guanxi.platform.testkit.access.Holder;
import dev.guanxi.platform.testkit.access.Records;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** Records for the walks through every operation. */
final class PartnerFixtures {
    /** The partner whose users the walks call as; there is only one of it, of all others as many as one likes. */
    private static final UUID CALLERS = Holder.PARTNER;

    private PartnerFixtures() {}

    static Fixtures all() {
        return Fixtures.of()
                .record("partners", PartnerFixtures::partner)
                .record("deals", PartnerFixtures::deal)
                .withFields("deals")
                .withBulk("partners", "tier==NONE", Map.of("tier", "GOLD"))
                .withBin("deals")
                .body("admitPartner", _ -> Map.of("name", "Walk", "tier", "SILVER"))
                .body("registerDeal", holder -> {
                    admit(holder.partner());
                    return prospect();
                })
                .body("changeDeal", _ -> Map.of("expectedClose", "2026-12-31"))
                .refused("uploadImport", 422);
    }

    private static String partner(Holder holder) {
        return partner(holder.partner().equals(CALLERS) ? CALLERS : Ids.next(), holder);
    }

    private static String partner(UUID id, Holder holder) {
        admit(id);
        Records.give("partner", id.toString(), holder);
        return id.toString();
    }

    private static String deal(Holder holder) {
        admit(holder.partner());
        String id = Answers.created(As.person(Person.of("clerk", Roles.PARTNER).partner(holder.partner()))
                .body(prospect())
                .post("/deals"));
        Records.give("deal", id, holder);
        return id;
    }

    /** A customer whom nobody has registered yet. */
    private static Map<String, Object> prospect() {
        return Map.of("company", "Walk " + UUID.randomUUID(), "amount", Map.of("amount", "900.00", "currency", "CNY"));
    }

    /** Takes a partner in that is not there yet. */
    private static void admit(UUID partner) {
        Records.insert(
                "partner",
                Map.of(
                        "id",
                        partner,
                        "version",
                        0L,
                        "name",
                        "Walk",
                        "tier",
                        "SILVER",
                        "status",
                        "ACTIVE",
                        "admitted_at",
                        OffsetDateTime.now(ZoneOffset.UTC)));
    }
}
