/** What somebody is to do for a customer by a day: raised by people and by programmes, done or skipped with a result. */
@NullMarked
package dev.guanxi.contact.task;

import org.jspecify.annotations.NullMarked;
