package dev.guanxi.platform.domain;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says where an aggregate's events go and what they look like; topics and contracts follow from it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Published {
    /** The topic, {@code crm.<service>.<aggregate>}; its name begins every event type. */
    String topic();

    /** The sealed interface of the aggregate's events. */
    Class<? extends DomainEvent> events();

    /** The record that {@link AggregateRoot#state()} returns. */
    Class<? extends Record> state();

    /** Fixed for good once the topic exists: keys would move. */
    int partitions() default 6;

    /** True where an event is of use for days only; it is deleted then, instead of the last one being kept for good. */
    boolean passing() default false;
}
