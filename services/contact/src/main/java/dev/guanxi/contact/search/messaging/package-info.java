/** What can be found, as the services announce it. */
@NullMarked
package dev.guanxi.contact.search.messaging;

import org.jspecify.annotations.NullMarked;
