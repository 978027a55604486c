package com.acme.workflow;

import com.acme.platform.Clients;
import com.typesafe.config.ConfigFactory;
import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;

/** A Pekko actor system for each workflow; args[0] says when they are terminated (Clients). */
public final class PekkoSystems {
    /** Takes any message. */
    public static final class Step extends AbstractActor {
        @Override
        public Receive createReceive() {
            return receiveBuilder().matchAny(message -> Thread.yield()).build();
        }
    }

    public static void main(String[] args) throws Exception {
        Clients.serve("workflow", "/workflow", args,
            id -> ActorSystem.create("workflow" + (id % 3), ConfigFactory.load(ConfigFactory.parseString(SETTINGS))),
            PekkoSystems::tell, ActorSystem::terminate);
    }

    private static final String SETTINGS = """
        pekko.loglevel = "OFF"
        """;

    private static void tell(ActorSystem system) {
        ActorRef step = system.actorOf(Props.create(Step.class));
        for (int i = 0; i < 50; i++) {
            step.tell(i, ActorRef.noSender());
        }
    }
}
