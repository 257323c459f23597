package dev.guanxi.bench;

import io.vertx.core.json.JsonObject;
import java.util.List;

/** Customers as a Chinese and an international company would write them down, each different, the same in each run. */
record SampleCustomer(
        String name, String industry, String website, String phone, String email, String city, String country) {

    static final String KIND = "ORGANISATION";

    private static final List<String> CITIES = List.of("上海", "杭州", "深圳", "成都", "Singapore", "Hamburg");
    private static final List<String> WORDS = List.of("华为", "东方", "星海", "长江", "Northwind", "Contoso", "金桥");
    private static final List<String> INDUSTRIES = List.of("technology", "retail", "logistics", "health");
    private static final int FIRST_INTERNATIONAL_CITY = 4;

    static SampleCustomer of(long number) {
        int city = (int) (number % CITIES.size());
        boolean chinese = city < FIRST_INTERNATIONAL_CITY;
        String word = WORDS.get((int) (number % WORDS.size()));
        return new SampleCustomer(
                (chinese ? "%s%s科技有限公司 %06d" : "%s %s Trading %06d").formatted(CITIES.get(city), word, number),
                INDUSTRIES.get((int) (number % INDUSTRIES.size())),
                "https://customer-%d.example.com".formatted(number),
                "+86 21 %08d".formatted(number),
                "info@customer-%d.example.com".formatted(number),
                CITIES.get(city),
                chinese ? "CN" : "DE");
    }

    /** {@return what the API takes as a profile} */
    JsonObject profile() {
        return new JsonObject()
                .put("name", name)
                .put("industry", industry)
                .put("website", website)
                .put("phone", phone)
                .put("email", email)
                .put("city", city)
                .put("country", country);
    }
}
