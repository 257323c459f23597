@NullMarked
package dev.guanxi.contact.attachment.web;

import org.jspecify.annotations.NullMarked;
