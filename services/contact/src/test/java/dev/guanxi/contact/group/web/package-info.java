@NullMarked
package dev.guanxi.contact.group.web;

import org.jspecify.annotations.NullMarked;
