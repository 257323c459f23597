package dev.guanxi.launcher.demo;

import io.vertx.core.json.JsonObject;
import java.util.Set;

/** A part of the company's story that can be told while some services are away. */
interface Chapter {

    String CURRENCY = "CNY";

    String title();

    /** {@return the services without which it cannot be told} */
    Set<Service> services();

    void tell(DemoCompany company, Desk desk);

    static JsonObject money(String amount) {
        return new JsonObject().put("amount", amount).put("currency", CURRENCY);
    }
}
