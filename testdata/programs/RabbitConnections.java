package com.acme.courier;

import com.acme.platform.Clients;
import com.acme.platform.Peer;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;

/** A RabbitMQ connection with a consumer for each courier, to a broker that knows just enough AMQP; args[0] says when they are closed (Clients). */
public final class RabbitConnections {
    /** The broker, a process of its own. */
    public static final class Broker {
        private static final Map<Integer, byte[]> ANSWERS = Map.of(
            method(10, 11), bytes(10, 30, 0, 100, 0, 2, 0, 0, 0, 20), // start-ok: tune
            method(10, 40), bytes(10, 41, 0), // open: open-ok
            method(20, 10), bytes(20, 11, 0, 0, 0, 0), // channel.open: open-ok
            method(60, 20), bytes(60, 21, 2, 'c', '1'), // basic.consume: consume-ok
            method(20, 40), bytes(20, 41), // channel.close: close-ok
            method(10, 50), bytes(10, 51)); // connection.close: close-ok

        public static void main(String[] args) throws IOException {
            Peer.serve(Broker::talk);
        }

        private static int method(int group, int number) {
            return group << 16 | number;
        }

        private static byte[] bytes(int group, int number, int... arguments) {
            byte[] bytes = new byte[4 + arguments.length];
            bytes[1] = (byte) group;
            bytes[3] = (byte) number;
            for (int i = 0; i < arguments.length; i++) {
                bytes[4 + i] = (byte) arguments[i];
            }
            return bytes;
        }

        private static void talk(Socket client) throws IOException {
            DataInputStream in = new DataInputStream(client.getInputStream());
            DataOutputStream out = new DataOutputStream(client.getOutputStream());
            in.skipNBytes(8);
            send(out, 0, bytes(10, 10, 0, 9, 0, 0, 0, 0, 0, 0, 0, 5, 'P', 'L', 'A', 'I', 'N', 0, 0, 0, 5, 'e', 'n', '_', 'U', 'S'));
            while (true) {
                int type = in.readUnsignedByte();
                int channel = in.readUnsignedShort();
                byte[] payload = new byte[in.readInt()];
                in.readFully(payload);
                in.readByte();
                byte[] answer = type == 1 ? ANSWERS.get(method(payload[1], payload[3])) : null;
                if (answer != null) {
                    send(out, channel, answer);
                }
            }
        }

        private static void send(DataOutputStream out, int channel, byte[] payload) throws IOException {
            out.writeByte(1);
            out.writeShort(channel);
            out.writeInt(payload.length);
            out.write(payload);
            out.writeByte(0xCE);
            out.flush();
        }
    }

    public static void main(String[] args) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(Integer.parseInt(Peer.start(Broker.class)));
        Clients.serve("courier", "/courier", args, id -> factory.newConnection(), RabbitConnections::listen,
            connection -> connection.close(500));
    }

    private static void listen(Connection connection) throws IOException {
        Channel channel = connection.createChannel();
        channel.basicConsume("jobs", true, (tag, delivery) -> { }, tag -> { });
    }
}
