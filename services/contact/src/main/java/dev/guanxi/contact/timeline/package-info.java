/**
 * What happened with each customer, from every service in one place: entries are facts with a time, a course, a result
 * and the aspects of the relationship that they served.
 */
@NullMarked
package dev.guanxi.contact.timeline;

import org.jspecify.annotations.NullMarked;
