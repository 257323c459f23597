/** What each relationship level asks for, and when: tasks that follow from deliveries, and tasks that come by the calendar. */
@NullMarked
package dev.guanxi.contact.programme;

import org.jspecify.annotations.NullMarked;
