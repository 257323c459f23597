/** What privacy requests learn from events: answers of all services, and who was erased. */
@NullMarked
package dev.guanxi.contact.privacy.messaging;

import org.jspecify.annotations.NullMarked;
