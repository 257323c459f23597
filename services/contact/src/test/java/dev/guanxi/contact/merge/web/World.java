package dev.guanxi.contact.merge.web;

import static dev.guanxi.contact.Api.ADA;

import dev.guanxi.platform.testkit.As;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * All that the API shows of some customers: themselves, what belongs to them, their timelines, and who is a part of them. What a merge
 * is not to lose, and what is there again when it is taken back.
 */
record World(
        Map<UUID, Map<String, Object>> customers,
        Map<UUID, Map<String, Map<String, Object>>> belongings,
        Map<UUID, List<String>> timelines) {

    static World of(UUID... ids) {
        var customers = new LinkedHashMap<UUID, Map<String, Object>>();
        var belongings = new LinkedHashMap<UUID, Map<String, Map<String, Object>>>();
        var timelines = new LinkedHashMap<UUID, List<String>>();
        for (var id : ids) {
            customers.put(id, whole("customers", id.toString()));
            var all = new TreeMap<String, Map<String, Object>>();
            List.of("contacts", "expectations", "interactions")
                    .forEach(kind -> found(kind, "customerId==" + id).forEach(one -> all.put(one, whole(kind, one))));
            found("customers", "parentId==" + id).forEach(part -> all.put(part, whole("customers", part)));
            belongings.put(id, all);
            timelines.put(id, timeline(id));
        }
        return new World(customers, belongings, timelines);
    }

    /** That there was a merge stays on it. */
    private static List<String> timeline(UUID customer) {
        return As.person(ADA)
                .queryParam("limit", 200)
                .get("/customers/{id}/timeline", customer)
                .path("items.findAll { it.kind != 'CUSTOMERS_MERGED' }.id");
    }

    private static List<String> found(String kind, String filter) {
        return As.person(ADA)
                .queryParam("filter", filter)
                .queryParam("limit", 200)
                .get("/" + kind)
                .path("items.id");
    }

    private static Map<String, Object> whole(String kind, String id) {
        return As.person(ADA).get("/" + kind + "/" + id).jsonPath().getMap("");
    }
}
