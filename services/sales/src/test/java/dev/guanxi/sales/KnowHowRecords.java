package dev.guanxi.sales;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Fixtures;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tips and skills for the walks through every operation. */
final class KnowHowRecords {
    private static final Person CLERK = Person.of("clerk", Roles.ADMIN, "/sales");

    private KnowHowRecords() {}

    static Fixtures into(Fixtures fixtures) {
        return fixtures.owned("tips", "tip", KnowHowRecords::tip)
                .owned("tip-comments", "tip_comment", KnowHowRecords::comment)
                .owned("skills", "skill", KnowHowRecords::skill)
                .body("nameSkill", _ -> newSkill())
                .query("findKnowHow", "q=walk");
    }

    private static String tip() {
        return create("/tips", Map.of("title", "Walk", "text", "One step after the other.", "tags", List.of("walk")));
    }

    private static String comment() {
        return Answers.id(As.person(CLERK).body(Map.of("text", "Walk")).post("/tips/{id}/comments", tip()))
                .toString();
    }

    private static String skill() {
        return create("/skills", newSkill());
    }

    private static Map<String, ?> newSkill() {
        return Map.of("name", "Walk " + UUID.randomUUID(), "level", 3);
    }

    private static String create(String path, Map<String, ?> body) {
        return Answers.created(As.person(CLERK).body(body).post(path));
    }
}
