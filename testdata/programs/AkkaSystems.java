package com.acme.saga;

import akka.actor.AbstractActor;
import akka.actor.ActorRef;
import akka.actor.ActorSystem;
import akka.actor.Props;
import com.acme.platform.Clients;
import com.typesafe.config.ConfigFactory;

/** An Akka actor system for each saga; args[0] says when they are terminated (Clients). */
public final class AkkaSystems {
    /** Takes any message. */
    public static final class Step extends AbstractActor {
        @Override
        public Receive createReceive() {
            return receiveBuilder().matchAny(message -> Thread.yield()).build();
        }
    }

    public static void main(String[] args) throws Exception {
        Clients.serve("saga", "/saga", args,
            id -> ActorSystem.create("saga" + (id % 3), ConfigFactory.load(ConfigFactory.parseString(SETTINGS))),
            AkkaSystems::tell, ActorSystem::terminate);
    }

    private static final String SETTINGS = """
        akka.loglevel = "OFF"
        """;

    private static void tell(ActorSystem system) {
        ActorRef step = system.actorOf(Props.create(Step.class));
        for (int i = 0; i < 50; i++) {
            step.tell(i, ActorRef.noSender());
        }
    }
}
